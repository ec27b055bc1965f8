"use client";

import { type OrganizationProfile, organizationProfileSchema, welcomeTextCharactersMax } from "@mockingbird/api/views";
import {
  Button,
  Combobox,
  linkClass,
  Section,
  TextArea,
  TextField,
  timeZoneOptions,
  toast,
  UnsavedNote,
} from "@mockingbird/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { fieldErrorsOf } from "./field-errors.ts";

/** What the organisation says of itself. What was typed stays when it cannot be saved. */
export function ProfileForm({ profile }: { profile: OrganizationProfile }) {
  const router = useRouter();
  const [saved, setSaved] = useState(profile);
  const [draft, setDraft] = useState(profile);
  const [error, setError] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const isUnsaved = JSON.stringify(saved) !== JSON.stringify(draft);
  const set = (change: Partial<OrganizationProfile>) => {
    setDraft((before) => ({ ...before, ...change }));
    setError(undefined);
    setErrors({});
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = fieldErrorsOf(organizationProfileSchema.safeParse(draft));
    setErrors(wrong ?? {});
    if (wrong) return;
    setBusy(true);
    try {
      const kept = await trpcClient.organization.setProfile.mutate(draft);
      setSaved(kept);
      setDraft(kept);
      toast.success("Your organisation's profile is saved");
      router.refresh();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={save} noValidate className="flex max-w-3xl flex-col gap-8">
      <Section
        className="border-t-0 pt-0"
        title="Name and place"
        description="In invitations, in every mail, and above the pages of your candidates."
      >
        <TextField
          label="Name"
          required
          value={draft.name}
          error={errors.name}
          onChange={({ target }) => set({ name: target.value })}
        />
        <Combobox
          label="Time zone"
          value={draft.timeZone}
          valueLabel={draft.timeZone.replaceAll("_", " ")}
          options={timeZoneOptions()}
          searchPlaceholder="A city, such as Chicago"
          hint="Due dates, months and days of statistics are meant in it. A change holds from now on; what was counted stays where it is."
          onValueChange={(timeZone) => set({ timeZone })}
        />
      </Section>
      <Section title="For candidates">
        <TextField
          label="Contact address"
          type="email"
          autoComplete="off"
          value={draft.contactEmail ?? ""}
          error={errors.contactEmail}
          hint="Candidates are told to write here, and answers to mails arrive here. Empty: nobody is named."
          onChange={({ target }) => set({ contactEmail: target.value === "" ? null : target.value })}
        />
        <TextArea
          label="Welcome"
          rows={4}
          maxLength={welcomeTextCharactersMax}
          value={draft.welcomeText ?? ""}
          error={errors.welcomeText}
          hint={`Above their interviews, and in the mails that bring them here. At most ${welcomeTextCharactersMax} characters.`}
          onChange={({ target }) => set({ welcomeText: target.value === "" ? null : target.value })}
        />
      </Section>
      <Section title="Members and roles">
        <p className="text-14 text-ink-soft">
          Who looks after this organisation, and who reads its interviews, stands in{" "}
          <Link href="/people/staff" className={linkClass}>
            People, Staff
          </Link>
          .
        </p>
      </Section>
      {error ? (
        <p role="alert" className="text-14 text-danger-ink">
          {error}
        </p>
      ) : null}
      <UnsavedNote isUnsaved={isUnsaved} saved="Everything is saved">
        <Button disabled={!isUnsaved || busy} onClick={() => setDraft(saved)}>
          Discard
        </Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!isUnsaved}>
          Save
        </Button>
      </UnsavedNote>
    </form>
  );
}
