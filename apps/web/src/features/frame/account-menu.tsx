"use client";

import { DropdownMenuItem, UserMenu } from "@mockingbird/ui";
import { FileText, MonitorSmartphone, Scale, UserRound } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";

const candidateLabel = "Candidate";

export function AccountMenu({ name, email }: { name: string; email: string }) {
  return (
    <UserMenu
      name={name}
      email={email}
      role={candidateLabel}
      onSignOut={() => void signOut({ callbackUrl: "/sign-in" })}
    >
      <DropdownMenuItem asChild>
        <Link href="/account/profile">
          <UserRound aria-hidden="true" />
          Profile
        </Link>
      </DropdownMenuItem>
      <DropdownMenuItem asChild>
        <Link href="/account/fairness">
          <Scale aria-hidden="true" />
          Fairness
        </Link>
      </DropdownMenuItem>
      <DropdownMenuItem asChild>
        <Link href="/account/browsers">
          <MonitorSmartphone aria-hidden="true" />
          Signed-in browsers
        </Link>
      </DropdownMenuItem>
      <DropdownMenuItem asChild>
        <Link href="/account/data">
          <FileText aria-hidden="true" />
          Your data
        </Link>
      </DropdownMenuItem>
    </UserMenu>
  );
}
