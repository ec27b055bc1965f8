import { classNames, IconButton, TextArea, TextField } from "@mockingbird/ui";
import { GripVertical, X } from "lucide-react";
import type { ComponentProps } from "react";
import { useTemplateForm, useTextProps } from "../template-form.ts";
import { LevelList } from "./level-list.tsx";

type CriterionEditorProps = {
  index: number;
  isDragged: boolean;
  handleProps: Pick<ComponentProps<"button">, "onPointerDown" | "onKeyDown">;
  onRemove: () => void;
};

export function CriterionEditor({ index, isDragged, handleProps, onRemove }: CriterionEditorProps) {
  const form = useTemplateForm();
  const textProps = useTextProps();
  const path = `content.rubric.criteria.${index}` as const;
  const name = form.watch(`${path}.name`);
  const what = name || `criterion ${index + 1}`;
  return (
    <li
      className={classNames(
        "grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2 gap-y-3 rounded-control border-line border-b py-4 sm:gap-x-3",
        isDragged && "bg-hover",
      )}
    >
      <IconButton
        label={`${what}: drag it, or move it with the arrow keys`}
        size="icon-small"
        className="mt-6.5 cursor-grab touch-none active:cursor-grabbing"
        {...handleProps}
      >
        <GripVertical aria-hidden="true" />
      </IconButton>
      <div className="grid gap-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <TextField {...textProps(`${path}.name`)} label="Criterion" maxLength={80} autoComplete="off" />
        <TextArea
          {...textProps(`${path}.description`)}
          label="What it looks at"
          rows={1}
          maxLength={500}
          className="[&_textarea]:field-sizing-content [&_textarea]:min-h-10 [&_textarea]:resize-none"
        />
      </div>
      <IconButton label={`Remove ${what}`} size="icon-small" className="mt-6.5" onClick={onRemove}>
        <X aria-hidden="true" />
      </IconButton>
      <div className="col-span-3 sm:col-span-1 sm:col-start-2">
        <LevelList criterion={index} name={name} />
      </div>
    </li>
  );
}
