import type { ReviewedInterview } from "@mockingbird/api/views";
import { geminiModels, isErasedPersonEmail } from "@mockingbird/domain";
import { ExactTime, Facts, formatDuration } from "@mockingbird/ui";
import { endCauseSentences } from "./end-cause-sentences.ts";

const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });

/** When, how long, how it ended, and which version of the configuration the interviewer followed. */
export function InterviewFacts({ interview, timeZone }: { interview: ReviewedInterview; timeZone: string }) {
  const { startedAt, durationSeconds, endCause } = interview;
  return (
    <Facts
      className="lg:grid-cols-1"
      items={[
        {
          term: startedAt ? "Started" : "Created",
          value: <ExactTime at={startedAt ?? interview.createdAt} timeZone={timeZone} />,
        },
        ...(durationSeconds === null ? [] : [{ term: "Length", value: formatDuration(durationSeconds) }]),
        ...(endCause ? [{ term: "How it ended", value: endCauseSentences[endCause] }] : []),
        {
          term: "Configuration",
          value: interview.configVersion === null ? "A draft" : `Version ${interview.configVersion}`,
        },
        { term: "Model", value: geminiModels[interview.model].label },
        { term: "Voice", value: `${interview.voice}, ${languageNames.of(interview.languageCode)}` },
        ...(isErasedPersonEmail(interview.candidateEmail)
          ? []
          : [{ term: "Candidate", value: interview.candidateEmail }]),
      ]}
    />
  );
}
