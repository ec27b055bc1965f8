import { describeWall } from "./describe-wall.ts";

describeWall("sqlite");
