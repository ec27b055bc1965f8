import type { Profile } from "@mockingbird/api/views";
import { chooseLanguages } from "@mockingbird/domain";
import { Section, Select } from "@mockingbird/ui";

const names = new Intl.DisplayNames("en-GB", { type: "language", languageDisplay: "standard" });

type LanguageFieldProps = {
  profile: Pick<Profile, "interviewerLanguageCodes" | "organization">;
  /** null: the interviewer's own */
  languageCode: string | null;
  onChange: (languageCode: string | null) => void;
};

/** In which language the interviewer begins, of those that the organisation's speaks. */
export function LanguageField({ profile, languageCode, onChange }: LanguageFieldProps) {
  const { interviewerLanguageCodes: codes, organization } = profile;
  const [usual, ...otherLanguageCodes] = codes;
  if (usual === undefined) return null;
  return (
    <Section title="Language">
      {otherLanguageCodes.length === 0 ? (
        <p className="max-w-prose text-14 text-ink-soft">
          The interviewer of {organization.name} speaks {names.of(usual)} and no other language, so there is nothing to
          choose here.
        </p>
      ) : (
        <Select
          label="The interviewer begins in"
          hint={`You are asked in it, and may answer in it. These are the languages that ${organization.name} offers. Pages and mails stay in English.`}
          value={chooseLanguages({ languageCode: usual, otherLanguageCodes }, languageCode).languageCode}
          options={codes.map((code) => ({ value: code, label: names.of(code) ?? code }))}
          onValueChange={(code) => onChange(code === usual ? null : code)}
          className="max-w-md"
        />
      )}
    </Section>
  );
}
