import type { ServiceLine } from "../session/service-line.ts";
import { closeReasons } from "./close-reasons.ts";
import type { LineFault } from "./fault-event.ts";
import { goAway } from "./go-away.ts";

export function applyLineFault(line: ServiceLine, fault: LineFault): void {
  switch (fault.kind) {
    case "goAway":
      goAway(line, fault);
      break;
    case "close": {
      const { code, reason } = closeReasons[fault.as];
      line.close(code, reason);
      break;
    }
    case "reset":
      line.reset();
      break;
    case "stall":
      if (fault.seconds === undefined) line.die();
      else line.stall(fault.seconds);
  }
}
