"use client";

import { Button, Checkbox, type ComboboxOption, Dialog } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { PeopleField } from "./recipients-fields.tsx";
import type { AssignmentDeeds } from "./use-assignment-deeds.ts";

/** Gives the assignment to further people. */
export function AddPeopleDialog({ deeds, onClose }: { deeds: AssignmentDeeds; onClose: () => void }) {
  const [chosen, setChosen] = useState<ComboboxOption<string>[]>([]);
  const [sendsMail, setSendsMail] = useState(true);
  const [error, setError] = useState<string>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return setError("Choose at least one person.");
    const isDone = await deeds.add(
      chosen.map(({ value }) => value),
      sendsMail,
    );
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Give it to more people"
      description="They get the dates and attempts that hold for everybody. Who has it already keeps it as it is."
    >
      <form onSubmit={add} noValidate className="flex flex-col gap-4">
        <PeopleField
          chosen={chosen}
          error={error}
          onChosen={(values) => {
            setChosen(values);
            setError(undefined);
          }}
        />
        <Checkbox
          label="Tell them by mail"
          checked={sendsMail}
          onChange={({ target }) => setSendsMail(target.checked)}
        />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" busy={deeds.busy}>
            Give it to them
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
