import type { Form } from "./form.ts";

export interface RouteRequest {
  /** What stands for `:id` in the path; empty without one. */
  id: string;
  form: Form;
}

/** `METHOD /path`, with `:id` for one part of it, and what answers it. */
export type Route<Answer = unknown> = [pattern: string, answer: (request: RouteRequest) => Answer];
