import { z } from "zod";
import { languageCodeSchema } from "./interviewer-config.ts";
import { personNameCharactersMax } from "./people-import.ts";

export const pronunciationCharactersMax = 80;

/** One line without anything that cannot be seen: it is read aloud, and stands in what an interviewer is told. */
const spokenLine = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "Write it on one line.");

/** What somebody calls themselves. */
export const personNameSchema = spokenLine.pipe(
  z
    .string()
    .min(1, "Write your name.")
    .max(personNameCharactersMax, `Keep your name under ${personNameCharactersMax + 1} characters.`),
);

/** How a name is said, in the words of who bears it. */
export const pronunciationSchema = spokenLine.pipe(
  z
    .string()
    .min(1)
    .max(pronunciationCharactersMax, `Keep it under ${pronunciationCharactersMax + 1} characters.`),
);

/** What a person says of themselves, for every organisation that they are in. */
export const ownProfileSchema = z.object({
  name: personNameSchema,
  /** null: as it is written */
  pronunciation: pronunciationSchema.nullable(),
  /** In which language they would like to be interviewed; null: the interviewer's own. */
  languageCode: languageCodeSchema.nullable(),
});

type Languages = { languageCode: string; otherLanguageCodes: string[] };

/**
 * What an interviewer of these languages speaks to somebody who would like `wanted`: that, another country's where it has
 * no other of that language, or its own.
 */
export function chooseLanguages({ languageCode, otherLanguageCodes }: Languages, wanted: string | null): Languages {
  const offered = [languageCode, ...otherLanguageCodes];
  const base = (code: string) => code.split("-")[0];
  const chosen =
    wanted === null
      ? languageCode
      : (offered.find((code) => code === wanted) ??
        offered.find((code) => base(code) === base(wanted)) ??
        languageCode);
  return { languageCode: chosen, otherLanguageCodes: offered.filter((code) => code !== chosen) };
}
