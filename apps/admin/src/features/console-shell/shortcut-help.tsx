import { Dialog, KeyHint } from "@mockingbird/ui";
import type { ConsoleSection } from "./console-sections.ts";

type ShortcutHelpProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  sections: readonly ConsoleSection[];
};

/** Which keys do what. */
export function ShortcutHelp({ open, onOpenChange, sections }: ShortcutHelpProps) {
  const groups = [
    {
      title: "Everywhere",
      lines: [
        { name: "Search and go to", keys: ["Mod", "K"] },
        { name: "The same", keys: ["/"] },
        { name: "This list", keys: ["?"] },
      ],
    },
    {
      title: "In a list",
      lines: [
        { name: "Next and previous row", keys: ["J", "K"] },
        { name: "Choose the row", keys: ["X"] },
        { name: "Open the row", keys: ["Enter"] },
      ],
    },
    {
      title: "Go to",
      lines: sections.flatMap(({ name, key }) => (key ? [{ name, keys: ["G", key.toUpperCase()] }] : [])),
    },
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" description="Everything also works without them.">
      <div className="flex flex-col gap-5">
        {groups.map((group) => (
          <section key={group.title} className="flex flex-col gap-1.5">
            <h3 className="font-medium text-12 text-ink-muted">{group.title}</h3>
            <dl className="flex flex-col">
              {group.lines.map((line) => (
                <div key={line.name} className="flex min-h-8 items-center justify-between gap-4 border-line border-b">
                  <dt className="text-14 text-ink">{line.name}</dt>
                  <dd>
                    <KeyHint keys={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
