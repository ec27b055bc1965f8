/** What this device remembers under a name; null for nothing, for nonsense, and where a browser keeps nothing. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`mockingbird:${name}`) ?? "null");
  } catch {
    return null;
  }
}

/** Remembers it if the browser lets us; an interview does not depend on it. */
export function keepOnDevice(name: string, value: unknown): void {
  try {
    localStorage.setItem(`mockingbird:${name}`, JSON.stringify(value));
  } catch {
    // A private window or a full disk: chosen again next time.
  }
}
