import { describeWall } from "./describe-wall.ts";

describeWall("postgresql");
