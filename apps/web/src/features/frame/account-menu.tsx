"use client";

import { UserMenu } from "@mockingbird/ui";
import { signOut } from "next-auth/react";

const candidateLabel = "Candidate";

export function AccountMenu({ name, email }: { name: string; email: string }) {
  return (
    <UserMenu
      name={name}
      email={email}
      role={candidateLabel}
      onSignOut={() => void signOut({ callbackUrl: "/sign-in" })}
    />
  );
}
