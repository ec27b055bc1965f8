"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { floatClass, floatItemClass } from "./float-class.ts";

type DropdownMenuProps = {
  /** A button, which opens it. */
  trigger: ReactNode;
  align?: "start" | "end";
  children: ReactNode;
};

export function DropdownMenu({ trigger, align = "end", children }: DropdownMenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={classNames(floatClass, "min-w-52 max-w-[calc(100vw-1rem)]")}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function DropdownMenuItem({ className, ...rest }: ComponentProps<typeof Primitive.Item>) {
  return <Primitive.Item {...rest} className={classNames(floatItemClass, className)} />;
}

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2.5 py-1.5 text-12 text-ink-muted">{children}</Primitive.Label>;
}

export function DropdownMenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}

type DropdownMenuRadioGroupProps<Value extends string> = {
  value: Value;
  options: readonly { value: Value; label: string; note?: string; icon?: ReactNode }[];
  onValueChange: (value: Value) => void;
};

/** One of a few inside a menu, with a tick at the one that holds. */
export function DropdownMenuRadioGroup<Value extends string>(props: DropdownMenuRadioGroupProps<Value>) {
  const choose = (chosen: string) => {
    const option = props.options.find((candidate) => candidate.value === chosen);
    if (option) props.onValueChange(option.value);
  };
  return (
    <Primitive.RadioGroup value={props.value} onValueChange={choose}>
      {props.options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={floatItemClass}>
          {option.icon}
          <span className="min-w-0 flex-1">
            <span className="block truncate">{option.label}</span>
            {option.note ? <span className="block text-12 text-ink-muted">{option.note}</span> : null}
          </span>
          <Primitive.ItemIndicator>
            <Check aria-hidden="true" className="text-accent" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}
