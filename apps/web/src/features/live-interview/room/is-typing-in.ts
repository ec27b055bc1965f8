/** Whether a key pressed on this element is meant for a text and not for the room. */
export function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, [role='dialog'], [role='alertdialog']") !== null)
  );
}
