import { build } from "esbuild";

/** Audio worklets are loaded by URL, outside the app's own bundle, so each is built into one plain script under public/. */
const here = import.meta.dirname;
const worklets = `${here}/src/features/live-interview/audio/worklets`;

await build({
  entryPoints: [`${worklets}/capture-worklet.ts`, `${worklets}/playback-worklet.ts`],
  outdir: `${here}/public/generated`,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  logLevel: "warning",
});
