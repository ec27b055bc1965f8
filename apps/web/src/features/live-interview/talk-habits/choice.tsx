import { type ReactNode, useId } from "react";

type ChoiceProps<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string; note?: ReactNode }[];
  onChoose: (value: Value) => void;
};

/** One of a few; a note says what each means. */
export function Choice<Value extends string>({ legend, value, options, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-14 text-ink">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex cursor-pointer items-start gap-3 rounded-control px-2.5 py-2 pointer-coarse:min-h-11 hover:bg-hover has-checked:bg-accent-wash"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span className="flex min-w-0 flex-col">
            <span className="text-14 text-ink">{option.label}</span>
            {option.note ? <span className="text-12 text-ink-soft">{option.note}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
