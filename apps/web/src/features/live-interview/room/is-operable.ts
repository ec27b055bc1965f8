/** Where the space bar already has a meaning of its own. The talk key itself is not such a place. */
export function isOperable(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("[data-talk-key]")) return false;
  return target.closest("button, a[href], input, textarea, select, summary, [contenteditable]") !== null;
}
