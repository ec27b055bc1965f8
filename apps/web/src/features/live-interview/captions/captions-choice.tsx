type CaptionsChoiceProps = {
  shown: boolean;
  /** They cannot be turned off. */
  always: boolean;
  onChange: (shown: boolean) => void;
};

/** Whether what is said also stands on the screen. */
export function CaptionsChoice({ shown, always, onChange }: CaptionsChoiceProps) {
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-control px-2.5 py-2 pointer-coarse:min-h-11 hover:bg-hover has-disabled:cursor-default">
      <input
        type="checkbox"
        checked={shown || always}
        disabled={always}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="flex min-w-0 flex-col">
        <span className="text-14 text-ink">Captions</span>
        <span className="text-12 text-ink-soft">
          {always ? "Always on for you." : "What is said also stands on the screen."}
        </span>
      </span>
    </label>
  );
}
