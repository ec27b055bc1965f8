/** What a secret or a person's address looks like, and what stands there instead. */
const patterns: readonly [shape: RegExp, instead: string][] = [
  [/\bBearer\s+[^\s"',\\]+/gi, "Bearer [secret]"],
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){2,4}/g, "[token]"],
  [/([?&](?:token|key|code|secret)=)[^&\s"'\\]+/gi, "$1[secret]"],
  [/(\/\/[^\s/:@]*:)[^\s/@]+@/g, "$1[secret]@"],
  [/\bAIza[\w-]{20,}/g, "[secret]"],
  // 32 random bytes or more, in base64url. Identifiers are shorter, and names of files hold no such mixture.
  [/(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{43,}(?![\w-])/g, "[secret]"],
  [/[\w.!#$%&'*+=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/gi, "[address]"],
];

/** A line for a log, without what only its owner should know. The last of several nets: nothing secret should come here. */
export function redactSecrets(line: string): string {
  return patterns.reduce((text, [shape, instead]) => text.replace(shape, instead), line);
}
