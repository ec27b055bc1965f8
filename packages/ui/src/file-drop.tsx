"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { classNames } from "./class-names.ts";

type FileDropProps = {
  /** What to bring: "Drop a CSV file here, or choose one". */
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** As of `<input accept>`: a help for choosing, no check. */
  accept?: string;
  onFile: (file: File) => void;
  disabled?: boolean;
};

/** Takes one file, dropped or chosen. Whoever uses it checks what it is. */
export function FileDrop({ label, hint, error, accept, onFile, disabled = false }: FileDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const note = error ?? hint;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) onFile(file);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={classNames(
          "flex cursor-pointer flex-col items-center gap-2 rounded-panel border border-line-strong border-dashed bg-raised px-4 py-10 text-center text-14 text-ink-soft transition-colors duration-120 hover:bg-hover",
          "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
          isOver && "border-accent bg-accent-wash text-accent-strong",
          error && "border-danger",
          disabled && "pointer-events-none opacity-55",
        )}
      >
        <FileUp aria-hidden="true" strokeWidth={1.5} className="size-6 text-ink-muted" />
        <span className="font-medium text-ink">{label}</span>
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // Emptied, so that the same file can be chosen again once it is mended.
            event.target.value = "";
            if (file) onFile(file);
          }}
          className="sr-only"
        />
      </label>
      {note ? (
        <p
          id={`${id}-note`}
          role={error ? "alert" : undefined}
          className={classNames("text-13", error ? "text-danger-ink" : "text-ink-muted")}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
