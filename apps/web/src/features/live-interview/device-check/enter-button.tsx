import { Button } from "@mockingbird/ui";
import { ArrowRight } from "lucide-react";
import { useEffect, useRef } from "react";

type EnterButtonProps = {
  busy?: boolean;
  /** It came in place of what was pressed. */
  takesFocus?: boolean;
  onEnter: () => void;
};

export function EnterButton({ busy = false, takesFocus = false, onEnter }: EnterButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <Button ref={button} variant="primary" size="large" busy={busy} onClick={onEnter}>
      Enter the room
      {busy ? null : <ArrowRight aria-hidden="true" />}
    </Button>
  );
}
