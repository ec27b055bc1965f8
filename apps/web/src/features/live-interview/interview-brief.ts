/** What a candidate should know about the interview they are about to take. */
export interface InterviewBrief {
  interviewId: string;
  title: string;
  organizationName: string;
  plannedSeconds: number;
  questionCount: number;
  attempt: number;
}
