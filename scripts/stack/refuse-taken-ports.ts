import { Refusal } from "../refusal.ts";
import { isPortFree } from "./ports.ts";
import type { Server } from "./servers.ts";

/** @throws Refusal naming the taken port and the setting that moves ours elsewhere. */
export async function refuseTakenPorts(servers: Server[]): Promise<void> {
  const seen = new Map<number, string>();
  for (const { name, port, variable } of servers) {
    const other = seen.get(port);
    if (other) throw new Refusal(`${variable} and ${other} in .env name the same port, ${port}: give each its own.`);
    seen.set(port, variable);
    if (!(await isPortFree(port))) {
      throw new Refusal(
        `Port ${port}, meant for ${name}, is taken: end what listens there, or set another port in ${variable} in .env.`,
      );
    }
  }
}
