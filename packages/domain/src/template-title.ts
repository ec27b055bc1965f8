import { z } from "zod";

/** What a template is called, by staff and by the candidates it is given to. */
export const templateTitleSchema = z
  .string()
  .trim()
  .min(1, "Give it a title.")
  .max(120, "Keep the title under 120 characters.");
