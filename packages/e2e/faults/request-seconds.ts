/**
 * The Worker's time limit for a request to the backend or a connection to Gemini, and how long a late answer takes, on the
 * machine's own clock, at whose pace both work. Less than the ten seconds of the deployed Worker, only so that late answers
 * do not add up to minutes.
 */
export const requestSecondsMax = 3;
export const lateSeconds = 3.3;
