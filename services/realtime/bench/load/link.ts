/** What comes back on a link. */
export interface LinkHandlers {
  onAudio: (pcm: Uint8Array) => void;
  onInterrupted: () => void;
}

/** One open session, of whichever path. */
export interface Link {
  sendAudio: (pcm: Uint8Array) => void;
  /** Resolves when the other side has gone. */
  close: () => Promise<void>;
}

/** Opens a session; resolves when it takes sound. */
export type OpenLink = (handlers: LinkHandlers) => Promise<Link>;
