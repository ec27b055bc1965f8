export * from "../factories/index.ts";
export { describeOnBothDatabases, describeOnDatabase, type TestDatabase } from "./describe-on-both-databases.ts";
