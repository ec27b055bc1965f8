import {
  estimateMinuteCostUsd,
  type GeminiModel,
  geminiModels,
  type InterviewerDraft,
  type InterviewerField,
  type Patience,
} from "@mockingbird/domain";

export const fieldNames: Record<InterviewerField, string> = {
  instructions: "Instructions",
  personaName: "Name",
  persona: "Manner",
  voice: "Voice",
  languageCode: "Language",
  otherLanguageCodes: "Other languages",
  model: "Model",
  temperature: "Variety",
  patience: "Patience",
  followsUp: "Follow-up questions",
  neverAsk: "Never asks",
};

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** "British English" for `en-GB`; a code that is unknown says itself. */
export function sayLanguage(code: string): string {
  return languageNames.of(code) ?? code;
}

export const patienceWords: Record<Patience, { label: string; note: string }> = {
  short: {
    label: "Short pauses",
    note: "Answers half a second after the candidate stops. For a quick back and forth.",
  },
  normal: { label: "Normal", note: "Lets the candidate stop for a breath: about a second." },
  long: {
    label: "Long pauses",
    note: "Waits two and a half seconds. For people who think aloud, or in another language.",
  },
};

/** Names for how varied its words are, with the value that each sets. */
export const temperatureChoices = [
  { value: "0.2", label: "Even", note: "Says the same things nearly the same way every time." },
  { value: "0.6", label: "Natural", note: "Words change a little. Good for most interviews." },
  { value: "1.1", label: "Lively", note: "Freer wording and reactions." },
  { value: "1.6", label: "Surprising", note: "Hard to predict. For practice rather than for scores." },
] as const;
export type TemperatureChoice = (typeof temperatureChoices)[number]["value"];

/** The nearest of the names; what is set stays as it is until somebody chooses another. */
export function temperatureChoiceOf(temperature: number): TemperatureChoice {
  const distance = ({ value }: { value: string }) => Math.abs(Number(value) - temperature);
  return temperatureChoices.reduce((best, choice) => (distance(choice) < distance(best) ? choice : best)).value;
}

const cents = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** Such as "about 4.5 US cents a minute". */
export function sayMinuteCost(model: GeminiModel): string {
  return `about ${cents.format(estimateMinuteCostUsd(model, new Date()) * 100)} US cents a minute`;
}

/** A field's value as it is read; lists line by line. */
export function sayField(content: InterviewerDraft, field: InterviewerField): string {
  switch (field) {
    case "languageCode":
      return sayLanguage(content.languageCode);
    case "otherLanguageCodes":
      return content.otherLanguageCodes.map(sayLanguage).join("\n");
    case "model":
      return `${geminiModels[content.model].label}, ${sayMinuteCost(content.model)}`;
    case "temperature": {
      const choice = temperatureChoiceOf(content.temperature);
      const name = temperatureChoices.find(({ value }) => value === choice)?.label ?? "";
      return `${name} (${content.temperature})`;
    }
    case "patience":
      return patienceWords[content.patience].label;
    case "followsUp":
      return content.followsUp ? "Asks on when an answer stays general, as deep as the template allows" : "None";
    case "neverAsk":
      return content.neverAsk.join("\n");
    default:
      return content[field];
  }
}
