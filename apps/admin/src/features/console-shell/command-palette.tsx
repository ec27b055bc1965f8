"use client";

import type { Viewer } from "@mockingbird/api/views";
import { CommandDialog } from "@mockingbird/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FileText, Keyboard, User, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";
import { roleNames } from "../../role-names.ts";
import type { ConsoleSection } from "./console-sections.ts";
import { hrefOfPerson } from "./href-of-person.ts";

/** Long enough that a name is typed before it is looked for. */
const typingMs = 150;
const searchLengthMin = 2;

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  viewer: Viewer;
  sections: readonly ConsoleSection[];
  onHelp: () => void;
};

/** Goes to any section, or to somebody or something by name. */
export function CommandPalette({ open, onOpenChange, viewer, sections, onHelp }: CommandPaletteProps) {
  const router = useRouter();
  const [text, setText] = useState("");
  const wanted = useSettled(text.trim());
  const isSearched = wanted.length >= searchLengthMin;
  const query = useQuery({
    queryKey: ["search.everything", wanted],
    queryFn: ({ signal }) => trpcClient.search.everything.query({ text: wanted }, { signal }),
    enabled: open && isSearched,
    placeholderData: keepPreviousData,
  });
  const found = isSearched ? query.data : undefined;
  const leave = (act: () => void) => () => {
    onOpenChange(false);
    setText("");
    act();
  };
  const to = (path: string) => leave(() => router.push(path));
  const matches = (name: string) => name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());

  return (
    <CommandDialog
      open={open}
      onOpenChange={(isOpen) => {
        onOpenChange(isOpen);
        if (!isOpen) setText("");
      }}
      label="Search and go to"
      placeholder="A section, a name, a title"
      text={text}
      onText={setText}
      isSearching={query.isFetching || (text.trim() !== wanted && text.trim().length >= searchLengthMin)}
      emptyText={
        query.isError
          ? "We could not search just now. Try again in a moment."
          : "Nothing has this name here. Try fewer letters of it."
      }
      groups={[
        {
          name: "Go to",
          items: sections
            .filter(({ name }) => matches(name))
            .map(({ path, name, Icon, key }) => ({
              id: path,
              label: name,
              Icon,
              ...(key && { keys: ["G", key.toUpperCase()] }),
              onSelect: to(path),
            })),
        },
        {
          name: "People",
          items: (found?.people ?? []).map((person) => ({
            id: person.membershipId,
            label: person.name,
            note: `${person.email} · ${roleNames[person.role]}`,
            Icon: User,
            onSelect: to(hrefOfPerson(viewer, person)),
          })),
        },
        {
          name: "Assignments",
          items: (found?.assignments ?? []).map(({ assignmentId, title }) => ({
            id: assignmentId,
            label: title,
            Icon: Users,
            onSelect: to(`/assignments/${encodeURIComponent(assignmentId)}`),
          })),
        },
        {
          name: "Templates",
          items: (found?.templates ?? []).map(({ templateId, title }) => ({
            id: templateId,
            label: title,
            Icon: FileText,
            onSelect: to(`/templates/${encodeURIComponent(templateId)}`),
          })),
        },
        {
          name: "Help",
          items: matches("Keys")
            ? [{ id: "keys", label: "Keys", Icon: Keyboard, keys: ["?"], onSelect: leave(onHelp) }]
            : [],
        },
      ]}
    />
  );
}

/** `value` as it was when it last stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
