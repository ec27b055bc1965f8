import { Callout } from "@mockingbird/ui";
import type { MicrophoneProblem } from "../audio/microphone.ts";
import { microphoneHelp } from "./microphone-help.ts";

/** Rendered only after a click, so in the browser, where the user agent is known. */
export function MicrophoneTrouble({ problem, safe }: { problem: MicrophoneProblem; safe: string }) {
  const { title, steps } = microphoneHelp(problem, navigator.userAgent);
  return (
    <Callout tone="warning" title={title}>
      <ol className="list-decimal pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-2">{safe}</p>
    </Callout>
  );
}
