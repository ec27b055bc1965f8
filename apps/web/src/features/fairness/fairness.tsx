import { type Accommodation, extraTimeWords } from "@mockingbird/domain";
import { Callout, linkClass, PageHeader, Section } from "@mockingbird/ui/server";
import { OwnChoices } from "./own-choices.tsx";
import { WhatHolds } from "./what-holds.tsx";

type FairnessProps = {
  settings: Accommodation;
  /** Whether the candidate may change it. */
  isOwnChoice: boolean;
  organizationName: string;
  contactEmail: string | null;
};

/** What makes interviews fair for the candidate: to choose, or, where the organisation keeps that to itself, to know. */
export function Fairness({ settings, isOwnChoice, organizationName, contactEmail }: FairnessProps) {
  const { extraTimePercent, pauses, ...own } = settings;
  const address = contactEmail ? (
    <a href={`mailto:${contactEmail}`} className={linkClass}>
      {contactEmail}
    </a>
  ) : (
    organizationName
  );
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="What makes an interview fair for you"
        description="It holds from your next interview on. Reviewers do not see it, and nothing of it is scored."
      />
      {isOwnChoice ? null : (
        <Callout title={`${organizationName} sets this for you`}>
          You see here what holds. If something is missing or should be different, ask {address}.
        </Callout>
      )}
      {isOwnChoice ? (
        <Section title="Your choices">
          <OwnChoices saved={own} />
        </Section>
      ) : (
        <Section title="What holds for you">
          <WhatHolds settings={settings} />
        </Section>
      )}
      <Section title="Extra time">
        <p className="max-w-prose text-14 text-ink-soft">
          {extraTimePercent === 0
            ? "Interviews take as long for you as for everybody."
            : `${extraTimeWords[extraTimePercent]}: interviews may take ${extraTimePercent} % longer for you.`}{" "}
          {isOwnChoice ? <>If you need more, ask {address}.</> : null}
        </p>
      </Section>
      {isOwnChoice ? (
        <Section title="Pauses">
          <p className="max-w-prose text-14 text-ink-soft">
            {pauses
              ? "You may pause every interview, graded ones too."
              : "You may pause practice interviews. Graded ones go on to their end, as for everybody."}
          </p>
        </Section>
      ) : null}
    </div>
  );
}
