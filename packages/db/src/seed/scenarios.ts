import { brightwork } from "./brightwork.ts";
import { northfield } from "./northfield.ts";

/** What `npm start` puts into an empty database. */
export const scenarios = [northfield, brightwork] as const;
