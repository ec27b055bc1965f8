export { Fairness } from "./fairness.tsx";
