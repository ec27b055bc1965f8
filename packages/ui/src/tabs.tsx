"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { tabClass } from "./nav-link-class.ts";

type TabsProps<Value extends string> = {
  /** Names the row of tabs. */
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; panel: ReactNode }[];
};

/** Views of one thing that need no address. Those that do are `TabLinks`. */
export function Tabs<Value extends string>({ label, value, onValueChange, tabs }: TabsProps<Value>) {
  const choose = (chosen: string) => {
    const tab = tabs.find((candidate) => candidate.value === chosen);
    if (tab) onValueChange(tab.value);
  };
  return (
    <Primitive.Root value={value} onValueChange={choose} className="flex flex-col gap-5">
      <div className="overflow-x-auto border-line border-b [scrollbar-width:none]">
        <Primitive.List aria-label={label} className="-ml-2.5 flex">
          {tabs.map((tab) => (
            <Primitive.Trigger key={tab.value} value={tab.value} className={tabClass}>
              {tab.label}
            </Primitive.Trigger>
          ))}
        </Primitive.List>
      </div>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className="rounded-control outline-offset-4">
          {tab.panel}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
