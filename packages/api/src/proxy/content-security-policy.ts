/** What one document may load and reach, besides its own origin. */
export interface DocumentPolicy {
  /** The one-time word that scripts and style elements of this response carry. */
  nonce: string;
  /** Other origins its scripts may talk to, such as `wss://realtime.example.edu`. */
  connectTo: readonly string[];
  /** `sha256-…` of style elements that a library makes without a nonce. */
  styleHashes: readonly string[];
  isDevelopment: boolean;
}

/**
 * The Content-Security-Policy of a page. A script runs only with the nonce, or when one that runs has loaded it; whatever
 * is not named here is refused.
 */
export function contentSecurityPolicy({ nonce, connectTo, styleHashes, isDevelopment }: DocumentPolicy): string {
  const allowedStyle = [`'nonce-${nonce}'`, ...styleHashes.map((hash) => `'${hash}'`)];
  return directives({
    "default-src": ["'none'"],
    // React rebuilds the server's stacks with eval while developing.
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    // Next's overlay, while developing, has style elements of its own.
    "style-src": ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : allowedStyle)],
    // Widths of bars and places of menus are style attributes, which cannot carry a nonce and cannot hold a selector.
    "style-src-attr": ["'unsafe-inline'"],
    "connect-src": ["'self'", ...connectTo],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "media-src": ["'self'", "blob:"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  });
}

/** For what is never a page: data, scripts, pictures. Opened as one, it may do nothing. */
export const inertContentPolicy = directives({ "default-src": ["'none'"], "frame-ancestors": ["'none'"] });

function directives(sources: Record<string, readonly string[]>): string {
  return Object.entries(sources)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
