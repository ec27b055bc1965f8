"use client";

import { accommodationWords, type OwnAccommodation, ownAccommodationSchema } from "@mockingbird/domain";
import { Switch, toast, useHydrated } from "@mockingbird/ui";
import { useRef, useState } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

const fields = ownAccommodationSchema.keyof().options;

/** What the candidate chooses. Each is saved at once, one after the other, and goes back where that failed. */
export function OwnChoices({ saved }: { saved: OwnAccommodation }) {
  const hydrated = useHydrated();
  const [own, setOwn] = useState(saved);
  const [note, setNote] = useState("Each is kept as soon as you switch it.");
  const kept = useRef(saved);
  const wanted = useRef(saved);
  const saving = useRef(Promise.resolve());

  const save = async (choice: OwnAccommodation) => {
    try {
      await apiClient.accommodation.setOwn.mutate(choice);
      kept.current = choice;
      setNote("Saved");
    } catch (error) {
      wanted.current = kept.current;
      setOwn(kept.current);
      setNote("Not saved");
      toast.error("Your choice was not saved", { description: sentenceOf(error) });
    }
  };
  const change = (part: Partial<OwnAccommodation>) => {
    const choice = { ...wanted.current, ...part };
    wanted.current = choice;
    setOwn(choice);
    setNote("Saving");
    saving.current = saving.current.then(() => save(choice));
  };
  return (
    <div className="flex flex-col">
      <p aria-live="polite" className="-mt-3 pb-3 text-14 text-ink-muted">
        {note}
      </p>
      {fields.map((field) => (
        <Switch
          key={field}
          label={accommodationWords[field].name}
          hint={accommodationWords[field].effect}
          checked={own[field]}
          disabled={!hydrated}
          onCheckedChange={(checked) => change({ [field]: checked })}
          className="border-line border-t py-3"
        />
      ))}
    </div>
  );
}
