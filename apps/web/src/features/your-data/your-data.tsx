import type { OwnErasureRequest } from "@mockingbird/api/views";
import { ExactTime, PageHeader, Section } from "@mockingbird/ui/server";
import { DownloadData } from "./download-data.tsx";
import { Erasure } from "./erasure.tsx";

type YourDataProps = {
  organizationName: string;
  timeZone: string;
  points: readonly { title: string; text: string }[];
  /** ISO 8601; null for somebody who has not agreed yet. */
  agreedAt: string | null;
  erasure: OwnErasureRequest;
};

/** What is kept about a person, and what they can do about it. */
export function YourData({ organizationName, timeZone, points, agreedAt, erasure }: YourDataProps) {
  return (
    <div className="flex flex-col gap-10">
      <PageHeader title="Your data" description="What is kept about you, to take with you or to have erased." />
      <Section
        title="Download it"
        description="One file with everything about you in every organisation you are or were in: interviews with what was said, when staff opened them, and where you signed in. It is JSON, which programs and people can read."
      >
        <DownloadData />
      </Section>
      <Section
        title={`Have it erased at ${organizationName}`}
        description={`${organizationName} then deletes what you said and your place there, and your name is removed from what is left. That an interview took place, and how long it took, stays without a name.`}
      >
        <Erasure organizationName={organizationName} timeZone={timeZone} erasure={erasure} />
      </Section>
      <Section
        title="What is kept"
        description={
          agreedAt ? (
            <>
              You agreed to this on <ExactTime at={agreedAt} timeZone={timeZone} />.
            </>
          ) : (
            "You are asked to agree to this before your first interview."
          )
        }
      >
        <dl className="flex flex-col gap-4">
          {points.map(({ title, text }) => (
            <div key={title} className="flex flex-col gap-0.5">
              <dt className="font-medium text-14 text-ink">{title}</dt>
              <dd className="max-w-prose text-14 text-ink-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
