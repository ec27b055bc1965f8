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

  /** Once the end has begun, no other phase follows. */
  enter(phase: Phase): void {
    if (phase === this.#phase || this.#phase === "ending") return;
    this.#phase = phase;
    this.#sinceMs = this.#ports.now();
    this.#ports.send({ type: "state", phase });
  }
}
