import type { InterviewStatus, Patience } from "@mockingbird/domain";

/** What a candidate should know about the interview they are about to take. */
export interface InterviewBrief {
  interviewId: string;
  status: InterviewStatus;
  title: string;
  organizationName: string;
  plannedSeconds: number;
  questionCount: number;
  attempt: number;
  /** what a candidate who has chosen nothing begins with */
  patience: Patience;
  mayPause: boolean;
  /** answers are typed from the start */
  typedAnswers: boolean;
  /** captions cannot be turned off */
  captionsAlways: boolean;
}
