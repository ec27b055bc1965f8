import { Button, Callout } from "@mockingbird/ui";
import type { MicrophoneNews } from "./use-microphones.ts";

type MicrophoneNoticeProps = { news: MicrophoneNews; onUse: (deviceId?: string) => void; onDismiss: () => void };

export function MicrophoneNotice({ news, onUse, onDismiss }: MicrophoneNoticeProps) {
  if (news.kind === "lost") {
    return (
      <Callout
        tone="warning"
        title="Your microphone was disconnected"
        action={
          <Button size="small" onClick={() => onUse()}>
            Use a microphone again
          </Button>
        }
      >
        You can go on by typing your answers.
      </Callout>
    );
  }
  if (news.kind === "replaced") {
    return (
      <Callout
        tone="warning"
        title="Your microphone was disconnected"
        action={
          <Button size="small" onClick={onDismiss}>
            Good
          </Button>
        }
      >
        We listen through {news.label} now.
      </Callout>
    );
  }
  return (
    <Callout
      title={`${news.label} is connected`}
      action={
        <div className="flex gap-2">
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
