import { levelsMax, levelsMin } from "@mockingbird/domain";
import { Button, IconButton, TextArea } from "@mockingbird/ui";
import { Plus, X } from "lucide-react";
import { countUp } from "../../count-up.ts";
import { useTemplateForm, useTextProps } from "../template-form.ts";

/** What an answer at each level is like, the lowest first. */
export function LevelList({ criterion, name }: { criterion: number; name: string }) {
  const form = useTemplateForm();
  const textProps = useTextProps();
  const path = `content.rubric.criteria.${criterion}.anchors` as const;
  const anchors = form.watch(path);
  const change = (changed: string[]) =>
    form.setValue(path, changed, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  const what = (level: number) => {
    if (level === 1) return "Level 1, the lowest";
    return level === anchors.length ? `Level ${level}, the highest` : `Level ${level}`;
  };
  return (
    <div className="flex flex-col gap-2">
      <ol aria-label={`Levels of ${name || "this criterion"}`} className="flex flex-col gap-2">
        {countUp(anchors.length).map((level) => (
          <li key={level} className="flex items-start gap-2">
            <span
              aria-hidden="true"
              className="mt-2 inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken font-medium text-12 text-ink-soft tabular-nums ring-1 ring-line ring-inset"
            >
              {level}
            </span>
            <TextArea
              {...textProps(`content.rubric.criteria.${criterion}.anchors.${level - 1}`)}
              label={what(level)}
              labelHidden
              rows={1}
              maxLength={300}
              placeholder={what(level)}
              className="min-w-0 flex-1 [&_textarea]:field-sizing-content [&_textarea]:min-h-10 [&_textarea]:resize-none"
            />
            {anchors.length > levelsMin ? (
              <IconButton
                label={`Remove level ${level}`}
                size="icon-small"
                className="mt-1"
                onClick={() => change(form.getValues(path).filter((_anchor, at) => at !== level - 1))}
              >
                <X aria-hidden="true" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ol>
      {anchors.length < levelsMax ? (
        <Button
          variant="quiet"
          size="small"
          className="self-start"
          onClick={() => {
            change([...form.getValues(path), ""]);
            requestAnimationFrame(() =>
              form.setFocus(`content.rubric.criteria.${criterion}.anchors.${anchors.length}`),
            );
          }}
        >
          <Plus aria-hidden="true" />
          Add level {anchors.length + 1}
        </Button>
      ) : null}
    </div>
  );
}
