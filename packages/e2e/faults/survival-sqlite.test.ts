import { describeSurvival } from "./describe-survival.ts";

describeSurvival("sqlite");
