import { useRef } from "react";

/**
 * For the content of a dialog that is opened from outside: gives the focus back to what had it before. Radix does so only for a
 * trigger of its own, and leaves whoever has no mouse at the top of the page otherwise.
 */
export function useReturnFocus() {
  const opener = useRef<HTMLElement>(null);
  return {
    onOpenAutoFocus: () => {
      const { activeElement } = document;
      opener.current = activeElement instanceof HTMLElement ? activeElement : null;
    },
    onCloseAutoFocus: (event: Event) => {
      if (!opener.current?.isConnected) return;
      event.preventDefault();
      opener.current.focus();
    },
  };
}
