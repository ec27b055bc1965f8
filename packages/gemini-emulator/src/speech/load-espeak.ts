import { readFile } from "node:fs/promises";
import createEspeak from "espeak-ng";

/**
 * Compiles eSpeak NG once. Each sentence then runs in a fresh instance, because the program's `main` can run only once.
 * @throws Error when the module cannot be read, compiled or run.
 */
export async function loadEspeak(): Promise<(voice: string[], text: string) => Promise<Uint8Array<ArrayBuffer>>> {
  const entry = import.meta.resolve("espeak-ng");
  const compiled = await WebAssembly.compile(await readFile(new URL("espeak-ng.wasm", entry)));

  const synthesise = async (voice: string[], text: string): Promise<Uint8Array<ArrayBuffer>> => {
    const errors: string[] = [];
    const espeak = await createEspeak({
      arguments: ["-w", "speech.wav", ...voice, "--", text],
      print: () => {},
      printErr: (line) => errors.push(line),
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(compiled, imports);
        done(instance);
        return instance.exports;
      },
    });
    if (!espeak.FS.analyzePath("speech.wav").exists) throw new Error(errors.join(" ") || "eSpeak NG wrote no speech.");
    return espeak.FS.readFile("speech.wav");
  };
  await synthesise(["-v", "en-us"], "Ready.");
  return synthesise;
}
