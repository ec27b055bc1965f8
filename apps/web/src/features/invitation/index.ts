export { ClosedInvitation } from "./closed-invitation.tsx";
export { Invitation } from "./invitation.tsx";
