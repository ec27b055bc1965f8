import { z } from "zod";

/** What makes an interview fair for one person. Reviewers never see it, and nothing of it is scored. */
export const accommodationSchema = z.object({
  /** Percent that an interview may take longer. */
  extraTimePercent: z.literal([0, 25, 50, 100]),
  /** The interviewer waits longest before it takes a pause for the end of an answer. */
  longerPauses: z.boolean(),
  slowerSpeech: z.boolean(),
  /** Answers are typed from the start. */
  typedAnswers: z.boolean(),
  captionsAlways: z.boolean(),
  /** A graded interview may be paused, as a practice interview may. */
  pauses: z.boolean().default(false),
  /** Nothing is computed of pauses, pace and fillers. */
  withoutDeliveryFigures: z.boolean(),
});
export type Accommodation = z.infer<typeof accommodationSchema>;

export const noAccommodation: Accommodation = {
  extraTimePercent: 0,
  longerPauses: false,
  slowerSpeech: false,
  typedAnswers: false,
  captionsAlways: false,
  pauses: false,
  withoutDeliveryFigures: false,
};

const switchesSchema = accommodationSchema.omit({ extraTimePercent: true });
export type AccommodationSwitch = keyof z.infer<typeof switchesSchema>;
/** What is on or off for somebody: all but the time. */
export const accommodationSwitches: readonly AccommodationSwitch[] = switchesSchema.keyof().options;

/**
 * What somebody may choose for themselves where the organisation leaves it to them. Time and pauses of graded interviews are
 * the same for all unless the organisation grants them.
 */
export const ownAccommodationSchema = accommodationSchema.omit({ extraTimePercent: true, pauses: true });
export type OwnAccommodation = z.infer<typeof ownAccommodationSchema>;
