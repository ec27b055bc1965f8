"use client";

import { getNonce } from "get-nonce";
import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";
import { FieldFrame } from "./field-frame.tsx";
import { floatClass, floatItemClass } from "./float-class.ts";

type SelectProps<Value extends string> = {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  value: Value;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  onValueChange: (value: Value) => void;
  /** Shown while no option has the value, such as while devices are looked for. */
  placeholder?: string;
  disabled?: boolean;
  size?: "small" | "medium";
  className?: string;
};

/** One of a few. An option's value must not be the empty string. */
export function Select<Value extends string>({
  label,
  labelHidden,
  hint,
  error,
  value,
  options,
  onValueChange,
  placeholder,
  disabled,
  size = "medium",
  className,
}: SelectProps<Value>) {
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onValueChange(option.value);
  };
  return (
    <FieldFrame controlId={id} label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      <Primitive.Root value={value} onValueChange={choose} disabled={disabled ?? false}>
        <Primitive.Trigger
          id={id}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          aria-invalid={error ? true : undefined}
          className={classNames(
            fieldClass,
            "flex items-center justify-between gap-2 text-left data-placeholder:text-ink-muted pointer-coarse:min-h-11",
            size === "small" ? "h-8 px-2.5 sm:text-13" : "h-10",
          )}
        >
          <span className="truncate">
            <Primitive.Value placeholder={placeholder} />
          </span>
          <Primitive.Icon>
            <ChevronDown aria-hidden="true" className="size-4 text-ink-muted" />
          </Primitive.Icon>
        </Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            position="popper"
            sideOffset={4}
            className={classNames(
              floatClass,
              "max-h-80 w-(--radix-select-trigger-width) min-w-48 max-w-[calc(100vw-2rem)]",
            )}
          >
            <Primitive.Viewport nonce={getNonce()}>
              {options.map((option) => (
                <Primitive.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={floatItemClass}
                >
                  <Primitive.ItemText>{option.label}</Primitive.ItemText>
                  <Primitive.ItemIndicator className="ml-auto">
                    <Check aria-hidden="true" className="size-4 text-accent" />
                  </Primitive.ItemIndicator>
                </Primitive.Item>
              ))}
            </Primitive.Viewport>
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </FieldFrame>
  );
}
