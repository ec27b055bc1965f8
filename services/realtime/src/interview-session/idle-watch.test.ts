import { expect, test } from "vitest";
import { IdleWatch } from "./idle-watch.ts";

function talk(quietSinceMs: number | undefined, reachable = true) {
  const cues: string[] = [];
  return {
    cues,
    quietSinceMs,
    ask: (cue: string) => {
      cues.push(cue);
      return reachable;
    },
  };
}

test("a candidate who is quiet is asked after 90 s, and is gone 60 s after the question", () => {
  const watch = new IdleWatch();
  const first = talk(0);
  expect(watch.look(first, undefined, 89_999)).toEqual({ lookAtMs: 90_000 });
  expect(first.cues).toEqual([]);
  expect(watch.look(first, undefined, 90_000)).toEqual({ lookAtMs: 105_000 });
  expect(first.cues).toHaveLength(1);
  const afterwards = talk(95_000);
  expect(watch.look(afterwards, 90_000, 154_999)).toEqual({ lookAtMs: 155_000 });
  expect(watch.look(afterwards, 90_000, 155_000)).toBe("gone");
  expect(afterwards.cues).toEqual([]);
});

test("nobody is idle while anybody speaks", () => {
  expect(new IdleWatch().look(talk(undefined), undefined, 500_000)).toEqual({ lookAtMs: 515_000 });
});

test("who has answered since is asked again before anything ends", () => {
  const watch = new IdleWatch();
  watch.look(talk(0), undefined, 90_000);
  const later = talk(120_000);
  watch.look(later, 100_000, 210_000);
  expect(later.cues).toHaveLength(1);
});

test("who comes back on another connection is asked again", () => {
  const watch = new IdleWatch();
  watch.look(talk(0), undefined, 90_000);
  watch.active();
  expect(watch.look(talk(95_000), undefined, 155_000)).toEqual({ lookAtMs: 185_000 });
});

test("a question that could not be asked is asked later", () => {
  const watch = new IdleWatch();
  watch.look(talk(0, false), undefined, 90_000);
  const later = talk(0);
  expect(watch.look(later, undefined, 105_000)).toEqual({ lookAtMs: 120_000 });
  expect(later.cues).toHaveLength(1);
});
