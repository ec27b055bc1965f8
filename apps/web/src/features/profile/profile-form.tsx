"use client";

import { type OwnProfileView, ownProfileViewSchema, type Profile } from "@mockingbird/api/views";
import { personNameCharactersMax, pronunciationCharactersMax } from "@mockingbird/domain";
import { Button, linkClass, PageHeader, Section, TextField, toast, UnsavedNote, useHydrated } from "@mockingbird/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";
import { LanguageField } from "./language-field.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";

type Errors = Partial<Record<keyof OwnProfileView, string>>;

const ownOf = ({ name, pronunciation, languageCode, timeZone }: Profile): OwnProfileView => ({
  name,
  pronunciation,
  languageCode,
  timeZone,
});

/** What a person says of themselves, for every organisation that they are in. What was typed stays when it cannot be saved. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [saved, setSaved] = useState(() => ownOf(profile));
  const [draft, setDraft] = useState(saved);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  const set = (change: Partial<OwnProfileView>) => {
    setDraft((before) => ({ ...before, ...change }));
    setErrors({});
    setProblem(null);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { data, error } = ownProfileViewSchema.safeParse(draft);
    setErrors(Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path[0], message])));
    if (!data) return;
    start(async () => {
      try {
        const kept = await apiClient.user.updateProfile.mutate(data);
        setSaved(kept);
        setDraft(kept);
        toast.success("Your profile is saved");
        router.refresh();
      } catch (failure) {
        setProblem(sentenceOf(failure));
      }
    });
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-8">
      <PageHeader
        title="Profile"
        description={
          profile.organizations.length > 1
            ? "How you are spoken to, and on which clocks dates are said, in every organisation that you are in."
            : "How you are spoken to, and on which clocks dates are said."
        }
      />
      <Section title="Who you are">
        <TextField
          label="Name"
          required
          autoComplete="name"
          maxLength={personNameCharactersMax}
          value={draft.name}
          error={errors.name}
          hint="The interviewer greets you with it, and staff see it."
          onChange={({ target }) => set({ name: target.value })}
          className="max-w-md"
        />
        <TextField
          label="How it is said"
          autoComplete="off"
          maxLength={pronunciationCharactersMax}
          value={draft.pronunciation ?? ""}
          error={errors.pronunciation}
          hint="As you would spell it out for somebody, such as shi-VAWN for Siobhán. The interviewer is told. Empty: as it is written."
          onChange={({ target }) => set({ pronunciation: target.value === "" ? null : target.value })}
          className="max-w-md"
        />
        <div className="flex flex-col gap-0.5">
          <span className="font-medium text-13 text-ink">E-mail</span>
          <span className="wrap-anywhere text-14 text-ink">{profile.email}</span>
          <span className="text-13 text-ink-muted">You sign in with it, so it cannot be changed here.</span>
        </div>
      </Section>
      <LanguageField
        profile={profile}
        languageCode={draft.languageCode}
        onChange={(languageCode) => set({ languageCode })}
      />
      <TimeZoneField timeZone={draft.timeZone} onChange={(timeZone) => set({ timeZone })} />
      <Section title="Everything else about you">
        <p className="max-w-prose text-14 text-ink-soft">
          What is kept about you, to download or to have erased, stands in{" "}
          <Link href="/account/data" className={linkClass}>
            Your data
          </Link>
          .
        </p>
      </Section>
      {problem ? (
        <p role="alert" className="text-14 text-danger-ink">
          {problem}
        </p>
      ) : null}
      <UnsavedNote isUnsaved={isUnsaved} saved="Everything is saved">
        <Button disabled={!isUnsaved || busy} onClick={() => set(saved)}>
          Discard
        </Button>
        <Button type="submit" variant="primary" busy={busy} aria-disabled={!hydrated} disabled={!isUnsaved}>
          Save
        </Button>
      </UnsavedNote>
    </form>
  );
}
