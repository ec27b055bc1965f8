import type { ReviewedInterview } from "@mockingbird/api/views";
import { Facts, Section } from "@mockingbird/ui";
import { connectionWords } from "./connection-words.ts";
import { coverageWords } from "./coverage-words.ts";
import { summariseResponses } from "./response-bars.ts";
import { ResponseChart } from "./response-chart.tsx";
import { ResponseFigures } from "./response-figures.tsx";
import { responseWords } from "./response-words.ts";

type Measures = Pick<ReviewedInterview, "speech" | "metrics">;

/** How the machinery did in one interview. What was not measured is left out, and nothing is shown when nothing was. */
export function InterviewHealth({ speech, metrics }: Measures) {
  if (!speech && !metrics) return null;
  const responses = metrics && summariseResponses(metrics.responses);
  return (
    <Section
      title="Behind the scenes"
      description="About the machinery, and never about the candidate."
      className="mt-12"
    >
      <div className="flex flex-col gap-8">
        {speech ? <p className="text-14 text-ink">{coverageWords(speech).sentence}.</p> : null}
        {metrics ? <Facts items={connectionWords(metrics)} /> : null}
        {responses ? (
          <div className="flex flex-col gap-3">
            <h3 className="text-14 text-ink">{responseWords(responses)}</h3>
            {responses.bars.length > 1 ? <ResponseChart summary={responses} /> : null}
            <ResponseFigures bars={responses.bars} />
          </div>
        ) : null}
      </div>
    </Section>
  );
}
