"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";
import { FieldFrame } from "./field-frame.tsx";

type CopyFieldProps = { label: string; value: string; hint?: ReactNode };

/** Something to take along, such as a key that is shown once or an address to send to somebody. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const id = useId();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <FieldFrame controlId={id} label={label} hint={hint}>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          aria-describedby={hint ? `${id}-note` : undefined}
          className={classNames(fieldClass, "h-10 min-w-0 flex-1 font-mono sm:text-13")}
        />
        <Button onClick={copy}>
          {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {state === "copied" ? "Copied" : "Copy"}
        </Button>
      </div>
      <p aria-live="polite" className={state === "refused" ? "text-13 text-danger-ink" : "sr-only"}>
        {state === "refused"
          ? "Your browser did not let us copy it. Select the text and copy it yourself."
          : state === "copied"
            ? "Copied"
            : ""}
      </p>
    </FieldFrame>
  );
}
