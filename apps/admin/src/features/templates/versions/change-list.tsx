import type { TemplateChange } from "@mockingbird/domain";
import { Badge, type BadgeTone } from "@mockingbird/ui/server";
import { WordDiff } from "../../word-diff/index.ts";
import { changeTitle, settingText } from "./change-words.ts";

const tones: Record<string, BadgeTone> = { added: "success", removed: "danger", moved: "neutral" };

type ChangeListProps = {
  changes: readonly TemplateChange[];
  /** The title, which belongs to no version. */
  renamed?: { before: string; after: string } | null;
};

/** What one version says otherwise than another, as somebody would tell it. */
export function ChangeList({ changes, renamed = null }: ChangeListProps) {
  if (changes.length === 0 && !renamed) return <p className="text-14 text-ink-muted">They say the same.</p>;
  return (
    <ul className="flex flex-col">
      {renamed ? <ChangeRow title="Title" before={renamed.before} after={renamed.after} /> : null}
      {changes.map((change) => {
        const key = JSON.stringify(change);
        switch (change.kind) {
          case "setting":
            return (
              <ChangeRow
                key={key}
                title={changeTitle(change)}
                before={settingText(change.setting, change.before)}
                after={settingText(change.setting, change.after)}
              />
            );
          case "wording":
            return <ChangeRow key={key} title={changeTitle(change)} before={change.before} after={change.after} />;
          case "asked":
            return (
              <ChangeRow
                key={key}
                title={changeTitle(change)}
                before={change.isAlways ? "In the bank" : "Always asked"}
                after={change.isAlways ? "Always asked" : "In the bank"}
                note={change.text}
              />
            );
          default:
            return (
              <li key={key} className="flex flex-col gap-1 border-line border-b py-3">
                <span className="flex items-center gap-2 text-13 text-ink-muted">
                  {changeTitle(change)}
                  <Badge tone={tones[change.change] ?? "neutral"}>{change.change}</Badge>
                </span>
                <span className="wrap-anywhere text-14 text-ink">{change.text}</span>
              </li>
            );
        }
      })}
    </ul>
  );
}

function ChangeRow({ title, before, after, note }: { title: string; before: string; after: string; note?: string }) {
  return (
    <li className="flex flex-col gap-1 border-line border-b py-3">
      <span className="text-13 text-ink-muted">{title}</span>
      {note ? <span className="wrap-anywhere text-14 text-ink">{note}</span> : null}
      <WordDiff before={before} after={after} />
    </li>
  );
}
