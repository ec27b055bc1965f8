import { Button, buttonClass, ErrorState } from "@mockingbird/ui";
import Link from "next/link";
import type { ConnectionState } from "../connection/connection-state.ts";

type ClosedScreenProps = { connection: Extract<ConnectionState, { kind: "closed" }>; onStartOver: () => void };

export function ClosedScreen({ connection, onStartOver }: ClosedScreenProps) {
  return (
    <div className="flex flex-1 flex-col justify-center">
      <h1 className="sr-only">Not connected</h1>
      <ErrorState
        title="You are not connected to the interview"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {connection.canRetry ? (
              <Button variant="primary" onClick={onStartOver}>
                Connect again
              </Button>
            ) : null}
            <Link href="/" className={buttonClass()}>
              My interviews
            </Link>
          </div>
        }
      >
        {connection.sentence}
      </ErrorState>
    </div>
  );
}
