import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Nearer to the end than this counts as reading along. */
const nearEndPixels = 48;

/** Keeps a growing text scrolled to its end, until the reader scrolls back, and again when they return. */
export function useFollowEnd(content: unknown): {
  scroller: RefObject<HTMLDivElement | null>;
  following: boolean;
  follow: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);

  const follow = useCallback(() => {
    setFollowing(true);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setFollowing(element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPixels);
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, []);

  // A field that opens below makes the text's window smaller; its end stays in view.
  useEffect(() => {
    const element = scroller.current;
    if (!element || !following) return;
    const observer = new ResizeObserver(() => element.scrollTo({ top: element.scrollHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [following]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is the reason to scroll
  useLayoutEffect(() => {
    if (following) follow();
  }, [content, following, follow]);

  return { scroller, following, follow };
}
