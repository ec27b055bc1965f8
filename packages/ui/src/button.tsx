import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";

type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Something this button started is under way: it keeps the focus and its words, and cannot be pressed again. */
    busy?: boolean;
  };

export function Button({ variant, size, busy = false, className, type, onClick, children, ...rest }: ButtonProps) {
  const refuseWhileBusy = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type ?? "button"}
      onClick={onClick || busy ? refuseWhileBusy : undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      className={classNames(buttonClass({ variant, size }), className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}
