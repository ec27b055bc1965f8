import { useEffect, useState } from "react";
import { loudness } from "./loudness.ts";

const refreshMs = 80;

/** How loud an analyser's samples are now, 0 to 1, several times a second. */
export function useLoudness(analyser: AnalyserNode | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!analyser) return;
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(loudness(samples));
    }, refreshMs);
    return () => clearInterval(timer);
  }, [analyser]);
  return analyser ? level : 0;
}
