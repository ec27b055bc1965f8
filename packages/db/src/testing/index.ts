export * from "../factories/index.ts";
export { describeOnBothDatabases, describeOnDatabase, type TestDatabase } from "./describe-on-both-databases.ts";
export { executeSql } from "./test-templates.ts";
