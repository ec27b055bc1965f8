import { freshSecrets } from "./fresh-secrets.ts";

/**
 * Fresh values for the secrets that an .env from before they existed does not have. Half of what belongs together is left
 * alone: the other half cannot be guessed, and a new pair would fit nothing that holds the old one.
 */
export function missingSecrets(isKnown: (name: string) => boolean): Record<string, string> {
  const missing = freshSecrets().filter((group) => !Object.keys(group).some(isKnown));
  return Object.assign({}, ...missing);
}
