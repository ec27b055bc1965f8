/**
 * Writes static encoders and decoders for interview_prep/*.proto. Static, because reflection needs `eval`, which workerd
 * and our Content-Security-Policy both refuse.
 */
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import pbjs from "protobufjs-cli/pbjs.js";
import pbts from "protobufjs-cli/pbts.js";

const root = import.meta.dirname;
const protoFiles = readdirSync(join(root, "interview_prep")).map((name) => join(root, "interview_prep", name));
const javascriptFile = join(root, "src/generated/interview-prep.js");
const typesFile = join(root, "src/generated/interview-prep.d.ts");

type Tool = { main(args: string[], callback: (error: Error | null) => void): void };

function run(tool: Tool, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => tool.main(args, (error) => (error ? reject(error) : resolve())));
}

mkdirSync(dirname(javascriptFile), { recursive: true });
await run(pbjs, [
  "--target=static-module",
  "--wrap=es6",
  "--dependency=protobufjs/minimal.js",
  "--no-create",
  "--no-verify",
  "--no-convert",
  "--no-delimited",
  "--no-service",
  `--path=${root}`,
  `--out=${javascriptFile}`,
  ...protoFiles,
]);
await run(pbts, [`--out=${typesFile}`, javascriptFile]);
