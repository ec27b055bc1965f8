import { z } from "zod";
import { faultEventSchema } from "../faults/fault-event.ts";
import { FaultPlan } from "../faults/fault-plan.ts";
import { type EvaluationFault, evaluationFaultSchema } from "../generate-content/evaluation-fault.ts";

/** What a test wants of the emulator. */
export const emulatorScriptSchema = z.strictObject({
  /** Only for sessions whose system instruction contains this; without it, for those that no other script names. */
  instructionIncludes: z.string().min(1).optional(),
  /** What the candidate's turns are transcribed as, used up in order. */
  hear: z.array(z.string()).optional(),
  /** How the next answers about interviews go wrong, used up in order; null is one that does not. */
  evaluations: z.array(evaluationFaultSchema.nullable()).optional(),
  /** What goes wrong, each once, counted from now on. */
  faults: z.array(faultEventSchema).optional(),
});
export type EmulatorScript = z.input<typeof emulatorScriptSchema>;

interface Script {
  hear?: string[];
  evaluations?: (EvaluationFault | null)[];
  faults?: FaultPlan;
}

/** The scripts in force. A new one replaces what it holds of an earlier one for the same sessions, and leaves the rest. */
export class ScriptBook {
  readonly #scripts = new Map<string | undefined, Script>();
  readonly #watchers = new Set<() => void>();

  /** @throws ZodError when the script is wrong. */
  add(script: EmulatorScript): void {
    const { instructionIncludes, hear, evaluations, faults } = emulatorScriptSchema.parse(script);
    this.#scripts.set(instructionIncludes, {
      ...this.#scripts.get(instructionIncludes),
      ...(hear !== undefined && { hear: [...hear] }),
      ...(evaluations !== undefined && { evaluations: [...evaluations] }),
      ...(faults !== undefined && { faults: new FaultPlan(faults) }),
    });
    for (const watcher of this.#watchers) watcher();
  }

  /** @returns how to stop watching. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /** @returns the next scripted transcription for a session with this instruction, if there is one left. */
  nextHeard(systemInstruction: string): string | undefined {
    return this.#find(systemInstruction, "hear")?.shift();
  }

  /** @returns how the next answer about an interview goes wrong, of those whose request contains what a script names. */
  nextEvaluationFault(request: string): EvaluationFault | undefined {
    return this.#find(request, "evaluations")?.shift() ?? undefined;
  }

  faults(systemInstruction: string): FaultPlan | undefined {
    return this.#find(systemInstruction, "faults");
  }

  #find<Part extends keyof Script>(systemInstruction: string, part: Part): Script[Part] | undefined {
    const named = [...this.#scripts].find(
      ([name, script]) => name !== undefined && systemInstruction.includes(name) && script[part] !== undefined,
    );
    return (named?.[1] ?? this.#scripts.get(undefined))?.[part];
  }
}
