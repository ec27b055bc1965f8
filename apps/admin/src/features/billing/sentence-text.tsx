import { Fragment } from "react";
import { DateText } from "./date-text.tsx";
import type { Sentence } from "./sentence.ts";

export function SentenceText({ sentence, timeZone }: { sentence: Sentence; timeZone: string }) {
  return sentence.map((piece, index) => {
    const key = `${index} ${typeof piece === "string" ? piece : piece.at}`;
    return (
      <Fragment key={key}>
        {typeof piece === "string" ? piece : <DateText at={piece.at} timeZone={timeZone} />}
      </Fragment>
    );
  });
}
