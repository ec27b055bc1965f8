import { readFile } from "node:fs/promises";
import createEspeak from "espeak-ng";

/** Runs the program once. @returns the WAV file it wrote. @throws Error with what it complained about. */
export type RunEspeak = (programArguments: readonly string[]) => Promise<Uint8Array>;

const outputFile = "speech.wav";

/**
 * Compiles eSpeak NG once. Each run then gets a fresh instance, because the program's `main` can run only once.
 * @throws Error when the module cannot be read, compiled or run.
 */
export async function loadEspeak(): Promise<RunEspeak> {
  const entry = import.meta.resolve("espeak-ng");
  const compiled = await WebAssembly.compile(await readFile(new URL("espeak-ng.wasm", entry)));

  const run: RunEspeak = async (programArguments) => {
    const complaints: string[] = [];
    const espeak = await createEspeak({
      arguments: ["-w", outputFile, ...programArguments],
      print: () => {},
      printErr: (line) => complaints.push(line),
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(compiled, imports);
        done(instance);
        return instance.exports;
      },
    });
    if (!espeak.FS.analyzePath(outputFile).exists) throw new Error(complaints[0] ?? "eSpeak NG wrote no speech.");
    return espeak.FS.readFile(outputFile);
  };
  await run(["--", "Ready."]);
  return run;
}
