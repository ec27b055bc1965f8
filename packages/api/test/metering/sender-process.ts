/**
 * Sends one organisation's due meter events in a process of its own, until nothing is due, and dies without a word before
 * the step that its fourth argument numbers: ORGANISATION STRIPE_URL NOW STEP.
 */
import { disconnect } from "@mockingbird/db";
import { createStripe } from "../../src/billing/create-stripe.ts";
import { createMeterSteps, type MeterSteps } from "../../src/metering/meter-steps.ts";
import { sendMeterEvents } from "../../src/metering/send-meter-events.ts";

const [orgId = "", baseUrl = "", now = "", dieBefore = "0"] = process.argv.slice(2);
let step = 0;

/** Every step is a place to die before; the end of the last is the start of the next. */
function dieSometimes(): void {
  step += 1;
  if (step === Number(dieBefore)) process.kill(process.pid, "SIGKILL");
}

const real = createMeterSteps(createStripe({ secretKey: "double", baseUrl }));
const steps: MeterSteps = {
  claim: (...given) => {
    dieSometimes();
    return real.claim(...given);
  },
  look: (...given) => {
    dieSometimes();
    return real.look(...given);
  },
  restart: (...given) => {
    dieSometimes();
    return real.restart(...given);
  },
  send: (...given) => {
    dieSometimes();
    return real.send(...given);
  },
  settle: (...given) => {
    dieSometimes();
    return real.settle(...given);
  },
};
await sendMeterEvents(orgId, { steps, now: () => new Date(now), eventsMax: 1_000 });
await disconnect();
