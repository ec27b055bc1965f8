import type { Role } from "@mockingbird/domain";
import { isStaffRole } from "@mockingbird/domain";
import type { PersonContext } from "../trpc/person-context.ts";
import type { Viewer } from "../views/viewer.ts";
import { composeInvitationMail } from "./mail/invitation-mail.ts";

/** Sends an invitation's link, which leads to the app that its role belongs to. Whoever invites waits, and learns when it could not be sent. */
export async function mailInvitation(
  { appUrls, postMail, viewer }: Pick<PersonContext, "appUrls" | "postMail"> & { viewer: Viewer },
  { email, role, token }: { email: string; role: Role; token: string },
): Promise<void> {
  const appUrl = isStaffRole(role) ? appUrls.admin : appUrls.web;
  await postMail(
    composeInvitationMail({
      to: email,
      organizationName: viewer.organization.name,
      invitedByName: viewer.name,
      role,
      url: `${appUrl}/invitation?${new URLSearchParams({ token })}`,
    }),
  );
}
