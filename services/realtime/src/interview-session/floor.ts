import type { Phase, ServerMessage } from "@mockingbird/proto";

export interface FloorPorts {
  send: (message: ServerMessage) => void;
  now: () => number;
}

/** Who has the floor. Tells the page each time it changes. */
export class Floor {
  readonly #ports: FloorPorts;
  #phase: Phase = "connecting";
  #sinceMs: number;

  constructor(ports: FloorPorts) {
    this.#ports = ports;
    this.#sinceMs = ports.now();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** When the phase began, in ms since the epoch. */
  get sinceMs(): number {
    return this.#sinceMs;
  }

  /** Once the end has begun, no other phase follows; while the interview is paused, only the end does. */
  enter(phase: Exclude<Phase, "paused">): void {
    if (phase === this.#phase || this.#phase === "ending") return;
    if (this.#phase === "paused" && phase !== "ending") return;
    this.#be(phase);
    this.#ports.send({ type: "state", phase });
  }

  pause(pauseSecondsLeft: number): void {
    if (this.#phase === "ending") return;
    this.#be("paused");
    this.#ports.send({ type: "state", phase: "paused", pauseSecondsLeft });
  }

  /** The pause is over, and the interviewer is to speak. */
  goOn(): void {
    if (this.#phase !== "paused") return;
    this.#be("thinking");
    this.#ports.send({ type: "state", phase: "thinking" });
  }

  #be(phase: Phase): void {
    this.#phase = phase;
    this.#sinceMs = this.#ports.now();
  }
}
