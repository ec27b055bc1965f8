import { DoorFrame } from "../../features/frame/index.ts";
import { MyInterviewsSkeleton } from "../../features/my-interviews/index.ts";

/** Only for the list: a page that may turn out not to exist must not begin to answer before that is known. */
export default function HomeLoading() {
  return (
    <DoorFrame>
      <MyInterviewsSkeleton />
    </DoorFrame>
  );
}
