import { dirname } from "node:path";

/** Absolute path of the folder with the root package.json. */
export const repositoryRoot = dirname(import.meta.dirname);
