const shown = "shown";

/** Where an interview's page shows its feedback to somebody who would not assess themselves first. */
export function feedbackAddress(interviewId: string): string {
  return `/interviews/${encodeURIComponent(interviewId)}?feedback=${shown}`;
}

/** Whether the page was asked for so. */
export function asksForFeedback({ feedback }: { feedback?: string | string[] | undefined }): boolean {
  return feedback === shown;
}
