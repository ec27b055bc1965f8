import { Checkbox, classNames, IconButton, TextArea } from "@mockingbird/ui";
import { GripVertical, X } from "lucide-react";
import type { ClipboardEvent, ComponentProps, KeyboardEvent } from "react";
import { useTemplateForm, useTextProps } from "../template-form.ts";
import { splitPastedLines } from "./split-pasted-lines.ts";

type QuestionRowProps = {
  index: number;
  isDragged: boolean;
  handleProps: Pick<ComponentProps<"button">, "onPointerDown" | "onKeyDown">;
  onAskedChange: (isAlways: boolean) => void;
  /** Several lines were pasted; the first is to stand here, in place of what was chosen. */
  onPasteLines: (lines: string[]) => void;
  onAddBelow: () => void;
  onMoveBy: (step: -1 | 1) => void;
  /** `goesUp`: the focus goes to the question above. */
  onRemove: (goesUp: boolean) => void;
};

/** One question: a single line, however long, that grows with what is typed. */
export function QuestionRow(props: QuestionRowProps) {
  const { index } = props;
  const { getValues, watch } = useTemplateForm();
  const textProps = useTextProps();
  const name = `content.questions.${index}.text` as const;
  const number = index + 1;
  const isAlways = watch(`content.questions.${index}.isAlways`);

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = splitPastedLines(event.clipboardData.getData("text"));
    if (lines.length < 2) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const [first = "", ...rest] = lines;
    props.onPasteLines([`${value.slice(0, selectionStart)}${first}${value.slice(selectionEnd)}`, ...rest]);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (!event.metaKey && !event.ctrlKey) props.onAddBelow();
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      props.onMoveBy(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Backspace" && getValues(name) === "") {
      event.preventDefault();
      props.onRemove(true);
    }
  };

  return (
    <li
      className={classNames(
        "flex items-start gap-2 rounded-control border-line border-b py-2 sm:gap-3",
        props.isDragged && "bg-hover",
      )}
    >
      <IconButton
        label={`Question ${number}: drag it, or move it with the arrow keys`}
        size="icon-small"
        className="mt-1 cursor-grab touch-none active:cursor-grabbing"
        {...props.handleProps}
      >
        <GripVertical aria-hidden="true" />
      </IconButton>
      <span
        aria-hidden="true"
        className="mt-2.5 hidden w-4 shrink-0 text-right text-13 text-ink-muted tabular-nums sm:block"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2 sm:flex-row sm:items-start sm:gap-4">
        <TextArea
          {...textProps(name)}
          label={`Question ${number}`}
          labelHidden
          rows={1}
          maxLength={500}
          placeholder="What do you want to know?"
          onPaste={paste}
          onKeyDown={press}
          className="min-w-0 flex-1 [&_textarea]:field-sizing-content [&_textarea]:min-h-10 [&_textarea]:resize-none"
        />
        <Checkbox
          label="Always asked"
          aria-label={`Question ${number} is always asked`}
          checked={isAlways}
          onChange={(event) => props.onAskedChange(event.target.checked)}
          className="shrink-0 sm:mt-2.5 sm:w-32"
        />
      </div>
      <IconButton
        label={`Remove question ${number}`}
        size="icon-small"
        className="mt-1"
        onClick={() => props.onRemove(false)}
      >
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}
