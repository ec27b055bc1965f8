/** Limits and rates with their units in the name. Sources: Gemini Live's audio formats; ARCHITECTURE, "Contracts". */

/** PCM16LE mono, candidate to interviewer. */
export const candidateAudioRateHz = 16_000;
/** PCM16LE mono, interviewer to candidate. */
export const interviewerAudioRateHz = 24_000;
export const bytesPerSample = 2;

/** One captured frame: 20 ms at 16 kHz. */
export const candidateFrameMs = 20;
export const candidateFrameSamples = (candidateAudioRateHz * candidateFrameMs) / 1000;

/** Longest audio a single client frame may carry: 500 ms of 16 kHz PCM16. A real client sends 20–40 ms. */
export const audioFrameBytesMax = candidateAudioRateHz * bytesPerSample * 0.5;
/** Largest binary WebSocket message the Worker decodes at all. */
export const clientMessageBytesMax = 64 * 1024;
/** A client may run this many times faster than real time on average (clock drift, bursts after a stall). */
export const audioRealTimeFactorMax = 2;
/** Seconds of audio a client may deliver in one burst before the rate counts. */
export const audioBurstSecondsMax = 5;
/** Malformed frames tolerated on one socket before it is closed. */
export const malformedFramesMax = 10;
export const typedAnswerCharactersMax = 4_000;

export const interviewTokenTtlSeconds = 60;
export const serviceTokenTtlSeconds = 60;
export const deliveryTokenTtlSeconds = 60;
export const magicLinkTtlSeconds = 10 * 60;
export const invitationTtlSeconds = 7 * 24 * 3600;

/** How long somebody stays signed in on one browser without using it, and at all. Staff read what others said, so theirs ends sooner. */
export const staffSessionIdleSeconds = 12 * 3600;
export const staffSessionSeconds = 7 * 24 * 3600;
export const candidateSessionIdleSeconds = 7 * 24 * 3600;
export const candidateSessionSeconds = 30 * 24 * 3600;
/** A session that is used notes so at most this often. */
export const sessionSeenEverySeconds = 60;

/** How long an interview waits for a candidate whose connection dropped. */
export const reconnectGraceSeconds = 60;
/** How long after its planned end a live interview's transcript may take to arrive before staff are told that it is late. */
export const transcriptDelaySecondsMax = 15 * 60;
export const interviewDurationSecondsMin = 60;
export const interviewDurationSecondsMax = 60 * 60;

export const transcriptTurnsMax = 2_000;
export const turnTextCharactersMax = 20_000;

/** How long an interview may be paused, all its pauses together. */
export const pauseSecondsMax = 300;
