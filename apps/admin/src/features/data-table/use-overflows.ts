"use client";

import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether what is inside is wider than its frame. Until that is measured, it is taken for wider, which looks right either way. */
export function useOverflows(
  frame: RefObject<HTMLElement | null>,
  inside: RefObject<HTMLElement | null>,
  isDrawn: boolean,
): boolean {
  const [overflows, setOverflows] = useState(true);
  useLayoutEffect(() => {
    if (!isDrawn || !frame.current || !inside.current) return;
    const measure = () => setOverflows((inside.current?.offsetWidth ?? 0) > (frame.current?.clientWidth ?? 0));
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current);
    observer.observe(inside.current);
    return () => observer.disconnect();
  }, [frame, inside, isDrawn]);
  return overflows;
}
