export { TrialOffer } from "./trial-offer.tsx";
