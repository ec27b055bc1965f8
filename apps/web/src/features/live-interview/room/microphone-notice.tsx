import { Button, Callout } from "@mockingbird/ui";
import { microphoneHelp } from "../device-check/microphone-help.ts";
import type { MicrophoneNews } from "./use-microphones.ts";

type MicrophoneNoticeProps = { news: MicrophoneNews; onUse: (deviceId?: string) => void; onDismiss: () => void };

export function MicrophoneNotice({ news, onUse, onDismiss }: MicrophoneNoticeProps) {
  switch (news.kind) {
    case "lost":
      return <LostMicrophone problem={news.problem} onUse={() => onUse()} />;
    case "replaced":
      return (
        <Callout tone="warning" title="Your microphone was disconnected" action={<Good onPress={onDismiss} />}>
          We listen through {news.label} now.
        </Callout>
      );
    case "kept":
      return (
        <Callout tone="warning" title="That microphone could not be opened" action={<Good onPress={onDismiss} />}>
          Another program may be using it. We still listen through {news.label}.
        </Callout>
      );
    case "arrived":
      return (
        <Callout
          title={`${news.label} is connected`}
          action={
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => onUse(news.deviceId)}>
                Use it
              </Button>
              <Button size="small" variant="quiet" onClick={onDismiss}>
                Keep the other
              </Button>
            </div>
          }
        />
      );
  }
}

type LostMicrophoneProps = { problem: Extract<MicrophoneNews, { kind: "lost" }>["problem"]; onUse: () => void };

/** Nothing is left to listen through: why, how to change that, and how to go on meanwhile. */
function LostMicrophone({ problem, onUse }: LostMicrophoneProps) {
  const { title, steps } = microphoneHelp(problem, navigator.userAgent);
  return (
    <Callout
      tone="warning"
      title={problem === "notFound" ? "Your microphone was disconnected" : title}
      action={
        <Button size="small" onClick={onUse}>
          Try again
        </Button>
      }
    >
      {problem === "notFound" ? null : (
        <ol className="mb-1 list-decimal pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p>
        {problem === "notFound" ? "Plug it in again, or another one, and try again. " : null}
        You can go on at once by typing your answers.
      </p>
    </Callout>
  );
}

function Good({ onPress }: { onPress: () => void }) {
  return (
    <Button size="small" onClick={onPress}>
      Good
    </Button>
  );
}
