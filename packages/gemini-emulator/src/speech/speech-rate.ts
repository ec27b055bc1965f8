/** The rate of everything Gemini Live says, in hertz. */
export const speechRateHz = 24_000;
