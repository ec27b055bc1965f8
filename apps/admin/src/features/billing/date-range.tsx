import { formatDate } from "@mockingbird/ui/server";
import { DateText } from "./date-text.tsx";

/** From one day to another, or the one day that both are. */
export function DateRange({ from, until, timeZone }: { from: string; until: string; timeZone: string }) {
  const now = new Date();
  const [first, last] = [from, until].map((at) => formatDate(new Date(at), timeZone, now));
  return (
    <>
      {first === last ? null : (
        <>
          <DateText at={from} timeZone={timeZone} /> to{" "}
        </>
      )}
      <DateText at={until} timeZone={timeZone} />
    </>
  );
}
