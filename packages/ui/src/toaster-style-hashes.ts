/**
 * The style element that sonner adds to a page by itself, as sources of a Content-Security-Policy: sonner cannot be told a
 * nonce. The first is of its style and changes with its version; the second is of nothing, which the element holds at first.
 */
export const toasterStyleHashes = [
  "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=",
  "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
];
