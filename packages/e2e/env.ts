import { z } from "zod";

const stackAddressesSchema = z.object({
  webUrl: z.url(),
  adminUrl: z.url(),
  realtimeUrl: z.url(),
  emulatorUrl: z.url(),
  /** Of Stripe's stand-in. */
  stripeUrl: z.url(),
  /** Signs what the Worker sends to the backend: a private JWK. */
  workerKey: z.string(),
  /** The SQLite file that the stack stores everything in. */
  databaseFile: z.string(),
});

/** Where the stack under test is reached. */
export type StackAddresses = z.infer<typeof stackAddressesSchema>;

export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH;
}

/** Hands the addresses from the global setup to the processes that run the tests, which inherit its environment. */
export function publishStackAddresses(addresses: StackAddresses): void {
  process.env.STACK_ADDRESSES = JSON.stringify(addresses);
}

export function readStackAddresses(): StackAddresses {
  return stackAddressesSchema.parse(JSON.parse(process.env.STACK_ADDRESSES ?? "null"));
}
