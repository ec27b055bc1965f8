import type { InterviewMetrics } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { InterviewMetricsRecorder, noMetrics } from "./interview-metrics.ts";

function recorderOf(metrics: InterviewMetrics = noMetrics) {
  const saved: InterviewMetrics[] = [];
  const recorder = new InterviewMetricsRecorder(metrics, (kept) => saved.push(kept));
  return { recorder, saved };
}

const report = { generation: 2, playbackDelayMs: 90, roundTripMs: 41, underruns: 0 };

test("a response is measured from the end of the answer to its first sound, and on to the loudspeaker", () => {
  const { recorder } = recorderOf();
  recorder.speechEnded(10_000);
  recorder.firstAudio(2, 10_750);
  recorder.played(report);
  expect(recorder.metrics.responses).toEqual([
    { generation: 2, endOfSpeechToFirstAudioMs: 750, firstAudioToSpeakerMs: 111 },
  ]);
});

test("only the first report of a stretch of speech says when it began to be heard", () => {
  const { recorder } = recorderOf();
  recorder.speechEnded(0);
  recorder.firstAudio(2, 500);
  recorder.played({ ...report, generation: 1 });
  expect(recorder.metrics.responses[0]?.firstAudioToSpeakerMs).toBeNull();
  recorder.played(report);
  recorder.played({ ...report, playbackDelayMs: 4_000 });
  expect(recorder.metrics.responses[0]?.firstAudioToSpeakerMs).toBe(111);
});

test("speech that answers nothing is no response", () => {
  const { recorder } = recorderOf();
  recorder.firstAudio(1, 500);
  expect(recorder.metrics.responses).toEqual([]);
});

test("underruns add up over the sockets of one interview", () => {
  const { recorder } = recorderOf();
  recorder.played({ ...report, underruns: 2 });
  recorder.played({ ...report, underruns: 3 });
  recorder.browserReconnected();
  recorder.played({ ...report, underruns: 1 });
  expect(recorder.metrics).toMatchObject({ underruns: 4, browserReconnects: 1 });
});

test("what is rare is kept at once, and what comes with frames once in a turn", () => {
  const { recorder, saved } = recorderOf();
  recorder.malformedFrame();
  recorder.microphoneDropped(19.6);
  recorder.played({ ...report, underruns: 1 });
  expect(saved).toEqual([]);
  recorder.firstAudio(1, 0);
  expect(saved).toEqual([{ ...noMetrics, malformedFrames: 1, microphoneDroppedMs: 20, underruns: 1 }]);
  recorder.geminiReconnected();
  expect(saved).toHaveLength(2);
});

test("another object goes on from what was kept", () => {
  const { recorder } = recorderOf({ ...noMetrics, underruns: 3, geminiReconnects: 1 });
  recorder.geminiReconnected();
  recorder.played({ ...report, underruns: 1 });
  expect(recorder.metrics).toMatchObject({ underruns: 4, geminiReconnects: 2 });
});
