import type { TemplateChange } from "@mockingbird/domain";
import { formatDuration } from "@mockingbird/ui/server";
import { followUpText, kindText } from "../template-words.ts";

type Setting = Extract<TemplateChange, { kind: "setting" }>["setting"];

const settingNames: Record<Setting, string> = {
  role: "What it is for",
  drawCount: "Drawn from the bank",
  followUpDepth: "Asks on after an answer",
  durationSeconds: "Takes up to",
  isGraded: "Kind",
};

const wordingNames = { question: "Question", criterion: "Criterion", description: "What it looks at", level: "Level" };

/** What a change is about: "Structure, level 2". */
export function changeTitle(change: TemplateChange): string {
  switch (change.kind) {
    case "setting":
      return settingNames[change.setting];
    case "asked":
      return "Question";
    case "wording": {
      if (change.of === "level") return `${change.within}, level ${change.level}`;
      const name = wordingNames[change.of];
      return change.of === "description" ? `${change.within}, ${name.toLowerCase()}` : name;
    }
    default:
      return change.kind === "question" ? "Question" : "Criterion";
  }
}

/** A setting's value in words. */
export function settingText(setting: Setting, value: string | number | boolean): string {
  if (setting === "durationSeconds") return formatDuration(Number(value));
  if (setting === "followUpDepth") return followUpText(Number(value));
  if (setting === "isGraded") return kindText(value === true);
  return String(value);
}
