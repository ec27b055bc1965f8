import type { InterviewMetrics } from "@mockingbird/domain";

const seconds = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

function times(count: number): string {
  if (count === 0) return "Never";
  if (count === 1) return "Once";
  return `${count.toLocaleString("en-GB")} times`;
}

/** What happened to the lines between candidate, Mockingbird and Gemini, each as a term and its value. */
export function connectionWords(metrics: InterviewMetrics): { term: string; value: string }[] {
  const droppedSeconds = metrics.microphoneDroppedMs / 1000;
  return [
    { term: "Candidate reconnected", value: times(metrics.browserReconnects) },
    { term: "Gemini reconnected", value: times(metrics.geminiReconnects) },
    { term: "Loudspeaker ran dry", value: times(metrics.underruns) },
    { term: "Candidate's sound lost", value: droppedSeconds === 0 ? "None" : `${seconds.format(droppedSeconds)} s` },
  ];
}
