/** A sentence with moments in it, which are shown as dates of the organisation's zone. */
export type Sentence = readonly (string | { at: string })[];
