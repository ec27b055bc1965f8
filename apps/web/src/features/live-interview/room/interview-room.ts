import { candidateFrameMs } from "@mockingbird/domain/limits";
import type { ServerMessage } from "@mockingbird/proto";
import { type PlaybackFigures, PlaybackMonitor } from "../audio/playback-monitor.ts";
import { type Played, PlayedSpeech } from "../audio/played-speech.ts";
import type { PlaybackLevel } from "../audio/worklets/worklet-contract.ts";
import { type Caption, lastCompleteSeq, withCaption } from "../captions/caption-list.ts";
import { type ConnectionState, initialConnectionState, type Pass } from "../connection/connection-state.ts";
import { InterviewConnection } from "../connection/interview-connection.ts";
import { type TalkHabits, turnTakingOf } from "../talk-habits/talk-habits.ts";
import { type RoomPhase, roomPhase } from "./room-phase.ts";
import { secondsLeftAt } from "./seconds-left.ts";

/** The part of InterviewAudio the room needs. */
export interface RoomAudio {
  onFrame: (pcm: Uint8Array) => void;
  onLevel: (level: PlaybackLevel) => void;
  onBegan: (generation: number, latencyMs: number) => void;
  onSilenced: (throughGeneration: number, playedMs: number) => void;
  play(generation: number, pcm: Uint8Array): void;
  interrupt(throughGeneration: number): void;
  drained(): Promise<void>;
  setMuted(muted: boolean): void;
  close(): void;
}

export interface RoomSnapshot {
  phase: RoomPhase;
  connection: ConnectionState;
  captions: readonly Caption[];
  /** Time left as the Worker last said it, and when it did, on this page's clock. */
  time: { secondsLeft: number; secondsTotal: number; heardAtMs: number; stands: boolean } | null;
  /** How long the pause may last, as the Worker said it and when; null while the interview is not paused. */
  pause: { secondsLeft: number; heardAtMs: number } | null;
  /** No pause is left, as far as this page has seen. */
  pauseUsedUp: boolean;
  /** Of the planned questions; null until the Worker has told. */
  progress: { asked: number; total: number } | null;
  muted: boolean;
  habits: TalkHabits;
  /** The push-to-talk key is down. */
  talking: boolean;
  /** Something the Worker wants the candidate to know; cleared when the interview goes on. */
  notice: string | null;
  /** The candidate has asked for the end. */
  leaving: boolean;
}

/** Speech that will be over before anyone can read the word "speaking" does not count, in samples at 24 kHz. */
const audibleSamplesMin = 2_400;

/** One candidate's time in the room: what the Worker says, what is heard, what is sent. React only watches it. */
export class InterviewRoom {
  /** Ten times a second; kept out of the snapshot, because nothing has to be rendered for it. */
  onLevel: (level: PlaybackLevel) => void = () => {};
  readonly #audio: RoomAudio;
  readonly #connection: InterviewConnection;
  readonly #listeners = new Set<() => void>();
  readonly #monitor = new PlaybackMonitor();
  readonly #played = new PlayedSpeech();
  #everOpen = false;
  #drained = false;
  #audible = false;
  #capturedFrames = 0;
  #snapshot: RoomSnapshot;

  constructor(audio: RoomAudio, requestPass: () => Promise<Pass>, habits: TalkHabits) {
    this.#audio = audio;
    this.#snapshot = {
      phase: "connecting",
      connection: initialConnectionState(Date.now()),
      captions: [],
      time: null,
      pause: null,
      pauseUsedUp: false,
      progress: null,
      muted: false,
      habits,
      talking: false,
      notice: null,
      leaving: false,
    };
    this.#audio.setMuted(this.#microphoneIsOff);
    this.#connection = new InterviewConnection({
      requestPass,
      onState: (connection) => this.#connectionChanged(connection),
      onMessage: (message) => this.#receive(message),
      lastCaptionSeq: () => lastCompleteSeq(this.#snapshot.captions),
      turnTaking: () => turnTakingOf(this.#snapshot.habits),
      muted: () => this.#microphoneIsOff,
    });
    audio.onFrame = (pcm) => {
      if (this.#snapshot.pause) return;
      const timestampMs = this.#capturedFrames * candidateFrameMs;
      this.#capturedFrames += 1;
      this.#connection.send({ type: "audio", pcm, timestampMs });
    };
    audio.onLevel = (level) => {
      this.#heard(level.bufferedSamples >= audibleSamplesMin);
      this.#monitor.ranDry(level.underruns);
      this.#connection.beat();
      this.#tellPlayed(this.#played.at(level, performance.now()));
      this.onLevel(level);
    };
    audio.onBegan = (generation, latencyMs) =>
      this.#report(this.#monitor.began(generation, latencyMs, performance.now()));
    audio.onSilenced = (throughGeneration, playedMs) => {
      // Whoever leaves silences everything there ever will be, which is no stretch of speech.
      if (throughGeneration === Number.MAX_SAFE_INTEGER) return;
      this.#connection.send({ type: "played", generation: throughGeneration, playedMs, silenced: true });
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): RoomSnapshot => this.#snapshot;

  enter(): void {
    this.#connection.start();
  }

  setMuted(muted: boolean): void {
    this.#change({ muted });
    this.#switchMicrophone();
  }

  /** May be changed at any time; an answer that is being given is finished first. */
  setHabits(habits: TalkHabits): void {
    this.talk(false);
    const wasOff = this.#microphoneIsOff;
    // Only somebody who just speaks has a button to unmute with.
    this.#change({ habits, ...(habits.way === "speak" ? {} : { muted: false }) });
    this.#connection.send({ type: "setTurnTaking", turnTaking: turnTakingOf(habits) });
    if (this.#microphoneIsOff !== wasOff) this.#switchMicrophone();
  }

  /** The push-to-talk key went down or up. */
  talk(talking: boolean): void {
    if (talking === this.#snapshot.talking) return;
    if (talking && (this.#snapshot.habits.way !== "pushToTalk" || this.#snapshot.connection.kind !== "open")) return;
    this.#connection.send({ type: "talk", talking });
    this.#change({ talking });
  }

  /** False when it could not be sent now, so that the words are not lost. */
  answerInText(text: string): boolean {
    return this.#connection.send({ type: "textAnswer", text });
  }

  doneSpeaking(): void {
    this.#connection.send({ type: "doneSpeaking" });
  }

  /** The interviewer says its last question again. */
  repeatQuestion(): void {
    this.#connection.send({ type: "repeatQuestion" });
  }

  /** The Worker's answer does it. */
  setPaused(paused: boolean): void {
    this.talk(false);
    this.#connection.send({ type: "setPaused", paused });
  }

  /** Silent at once; the Worker's answer ends it. Without a connection this waits for one. */
  end(): void {
    this.#audio.setMuted(true);
    // The last the Worker hears of it: after the end, nobody listens.
    this.#tellPlayed(this.#played.last);
    this.#silence();
    this.#change({ leaving: true });
    this.#connection.send({ type: "endInterview" });
  }

  /** The page is shown again, or a network is back. */
  woke(): void {
    this.#connection.woke();
  }

  /** Lets go of the socket and the sound; the interview itself goes on waiting for its candidate. */
  leave(): void {
    this.#connection.stop();
    this.#audio.close();
  }

  #connectionChanged(connection: ConnectionState): void {
    const opened = connection.kind === "open" && this.#snapshot.connection.kind !== "open";
    if (opened) {
      this.#everOpen = true;
      this.#monitor.startOver();
      if (this.#snapshot.talking) this.#connection.send({ type: "talk", talking: true });
      if (this.#snapshot.leaving) this.#connection.send({ type: "endInterview" });
    }
    this.#change({ connection, ...(connection.kind === "open" && opened ? { notice: null } : {}) });
    if (connection.kind === "closed") {
      this.#silence();
      this.#audio.close();
    }
    if (connection.kind === "ended") void this.#finish();
  }

  async #finish(): Promise<void> {
    this.#audio.setMuted(true);
    await this.#audio.drained();
    this.#drained = true;
    this.#audio.close();
    this.#change({});
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case "audio":
        if (this.#snapshot.leaving) break;
        this.#audio.play(message.generation, message.pcm);
        this.#report(this.#monitor.received(message.generation, message.pcm.byteLength, performance.now()));
        break;
      case "interrupted":
        this.#audio.interrupt(message.throughGeneration);
        this.#heard(false);
        break;
      case "caption":
        this.#change({ captions: withCaption(this.#snapshot.captions, message) });
        break;
      case "welcome":
        this.#change({ pause: null });
        this.#timeIs(message.secondsLeft, message.secondsTotal);
        break;
      case "timeLeft":
        // It stands still, and must not jump by the second that two ways of rounding can be apart.
        if (this.#snapshot.pause) break;
        this.#timeIs(message.secondsLeft, this.#snapshot.time?.secondsTotal ?? message.secondsLeft);
        break;
      case "error":
        this.#change({ notice: message.sentence });
        break;
      case "state":
        if (message.phase === "interviewerSpeaking" || message.phase === "listening") this.#change({ notice: null });
        this.#pauseIs(message.phase === "paused" ? message.pauseSecondsLeft : null);
        break;
      case "progress":
        this.#change({ progress: { asked: message.questionsAsked, total: message.questionsTotal } });
        break;
      case "pong":
      case "ended":
        break;
    }
  }

  #timeIs(secondsLeft: number, secondsTotal: number): void {
    const stands = this.#snapshot.pause !== null;
    this.#change({ time: { secondsLeft, secondsTotal, heardAtMs: performance.now(), stands } });
  }

  /** While the interview is paused its time stands still, and the microphone is off. */
  #pauseIs(secondsLeft: number | null): void {
    const { pause: before, time } = this.#snapshot;
    const pauses = secondsLeft !== null;
    if (!pauses && !before) return;
    const heardAtMs = performance.now();
    this.#change({
      pause: pauses ? { secondsLeft, heardAtMs } : null,
      ...(before && !pauses && { pauseUsedUp: secondsLeftAt(before, heardAtMs) === 0 }),
      ...(time && { time: { ...time, secondsLeft: secondsLeftAt(time, heardAtMs), heardAtMs, stands: pauses } }),
    });
    this.#audio.setMuted(pauses || this.#microphoneIsOff);
  }

  get #microphoneIsOff(): boolean {
    return this.#snapshot.muted || this.#snapshot.habits.way === "type";
  }

  #switchMicrophone(): void {
    const muted = this.#microphoneIsOff;
    this.#audio.setMuted(muted || this.#snapshot.pause !== null);
    this.#connection.send({ type: "setMuted", muted });
  }

  #report(figures: PlaybackFigures | null): void {
    if (!figures) return;
    this.#connection.send({ type: "playbackReport", ...figures, roundTripMs: this.#connection.roundTripMs });
  }

  #tellPlayed(played: Played | null): void {
    if (played) this.#connection.send({ type: "played", ...played, silenced: false });
  }

  #silence(): void {
    this.#audio.interrupt(Number.MAX_SAFE_INTEGER);
    this.#heard(false);
  }

  #heard(audible: boolean): void {
    if (audible === this.#audible) return;
    this.#audible = audible;
    this.#change({});
  }

  #change(change: Partial<Omit<RoomSnapshot, "phase">>): void {
    const next = { ...this.#snapshot, ...change };
    const phase = roomPhase({
      connection: next.connection,
      everOpen: this.#everOpen,
      interviewerAudible: this.#audible,
      drained: this.#drained,
    });
    this.#snapshot = { ...next, phase };
    for (const listener of this.#listeners) listener();
  }
}
