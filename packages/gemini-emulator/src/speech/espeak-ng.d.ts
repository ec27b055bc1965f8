/** Node has WebAssembly; the types we compile with leave it to the browser's library. */
declare namespace WebAssembly {
  class Module {}
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Exports;
  }
  type Imports = Record<string, Record<string, unknown>>;
  type Exports = Record<string, unknown>;
  function compile(bytes: Uint8Array): Promise<Module>;
}

declare module "espeak-ng" {
  interface EspeakModule {
    FS: {
      readFile(path: string): Uint8Array<ArrayBuffer>;
      analyzePath(path: string): { exists: boolean };
    };
  }
  export default function createEspeak(options: {
    arguments: string[];
    print: (line: string) => void;
    printErr: (line: string) => void;
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => WebAssembly.Exports;
  }): Promise<EspeakModule>;
}
