/**
 * The Worker's time limit for a request, and how long a late answer takes, both on the machine's own clock: the backend works
 * at the machine's pace. Less than the ten seconds of the deployed Worker, only so that late answers do not add up to minutes.
 */
export const requestSecondsMax = 3;
export const lateSeconds = 3.3;
