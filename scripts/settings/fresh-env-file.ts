import { freshSecrets } from "./fresh-secrets.ts";

/** The text of .env.example with fresh secrets and key pairs in place of the empty values marked "Generated". */
export function freshEnvFile(example: string): string {
  const generated = new Map(freshSecrets().flatMap((group) => Object.entries(group)));
  const filled = example.replace(/^([A-Z_]+)=$/gm, (line, name: string) => {
    const value = generated.get(name);
    generated.delete(name);
    return value === undefined ? line : `${name}=${value}`;
  });
  if (generated.size > 0) throw new Error(`.env.example has no empty line for ${[...generated.keys()].join(", ")}`);
  return filled;
}
