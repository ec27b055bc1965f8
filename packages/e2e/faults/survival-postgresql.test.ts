import { describeSurvival } from "./describe-survival.ts";

describeSurvival("postgresql");
