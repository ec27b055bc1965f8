/**
 * What a CommonJS module meant as its default export. Node hands over the whole `module.exports`, bundlers the `default`
 * in it, and next-auth is loaded by both.
 */
export function defaultExport<T extends object>(imported: T | { default: T }): T {
  return "default" in imported ? imported.default : imported;
}
