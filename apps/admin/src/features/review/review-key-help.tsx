import { KeyHint } from "@mockingbird/ui";

const lines = [
  { name: "Next and previous turn", keys: ["J", "K"] },
  { name: "Search, next and previous place", keys: ["/", "N", "⇧N"] },
  { name: "Next criterion", keys: ["S"] },
  { name: "Give that criterion a level", keys: ["1", "…", "7"] },
  { name: "Note on the turn", keys: ["C"] },
  { name: "Take the turn as evidence", keys: ["Q"] },
  { name: "Save what you write", keys: ["Mod", "Enter"] },
  { name: "Next and previous interview", keys: ["⇧J", "⇧K"] },
];

/** The keys of this page. */
export function ReviewKeyHelp() {
  return (
    <details className="border-line border-t pt-4 text-13">
      <summary className="cursor-pointer rounded-[2px] text-ink-muted hover:text-ink">Keys of this page</summary>
      <dl className="mt-2 flex flex-col gap-1.5">
        {lines.map(({ name, keys }) => (
          <div key={name} className="flex items-center justify-between gap-3">
            <dt className="text-ink-soft">{name}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
