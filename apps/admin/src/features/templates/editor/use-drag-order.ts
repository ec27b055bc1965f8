"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** How near to the window's edge a drag moves the page along, and by how much. */
const edgePx = 72;
const scrollStepPx = 14;

type DragOrder = {
  /** Which item is carried now. */
  dragged: number | null;
  /** For the handle of the item at `index`. */
  handleProps: (index: number) => {
    onPointerDown: (event: PointerEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
};

/**
 * Puts the children of `list` in another order: dragged by their handles with a mouse, a pen or a finger, or moved with the
 * arrow keys while a handle has the focus. Escape takes a drag back.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [dragged, setDragged] = useState<number | null>(null);
  const position = useRef({ start: 0, now: 0 });
  const move = useRef(onMove);
  move.current = onMove;

  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return;
    const moveTo = (to: number) => {
      if (to === position.current.now) return;
      move.current(position.current.now, to);
      position.current.now = to;
      setDragged(to);
    };
    const follow = (event: globalThis.PointerEvent) => {
      const items = [...(list.current?.children ?? [])];
      const middleOf = (index: number) => {
        const box = items[index]?.getBoundingClientRect();
        return box ? box.top + box.height / 2 : Number.NaN;
      };
      const { now } = position.current;
      if (event.clientY > middleOf(now + 1)) moveTo(now + 1);
      else if (event.clientY < middleOf(now - 1)) moveTo(now - 1);
      if (event.clientY < edgePx) window.scrollBy(0, -scrollStepPx);
      else if (event.clientY > window.innerHeight - edgePx) window.scrollBy(0, scrollStepPx);
    };
    const end = () => setDragged(null);
    const giveUp = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      moveTo(position.current.start);
      end();
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", giveUp);
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", giveUp);
    };
  }, [isDragging, list]);

  const handleProps = (index: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      position.current = { start: index, now: index };
      setDragged(index);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const to = index + step;
      if (to >= 0 && to < (list.current?.children.length ?? 0)) move.current(index, to);
    },
  });
  return { dragged, handleProps };
}
