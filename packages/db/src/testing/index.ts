export * from "../factories/index.ts";
export { describeOnBothDatabases, type TestDatabase } from "./describe-on-both-databases.ts";
