"use client";

import { newApiKeySchema } from "@mockingbird/api/views";
import { type ApiScope, apiScopeSchema } from "@mockingbird/domain";
import { Button, Checkbox, CopyField, Dialog, Select, TextField } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { apiScopeWords } from "./api-scope-words.ts";
import { fieldErrorsOf } from "./field-errors.ts";

const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
  { value: "never", label: "Until it is withdrawn" },
] as const;
type Lifetime = (typeof lifetimes)[number]["value"];

/** Makes a key, and shows it this once. Closed, it is gone from here for good. */
export function NewApiKeyDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const router = useRouter();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<ApiScope[]>(["people:read"]);
  const [lifetime, setLifetime] = useState<Lifetime>("90");
  const [made, setMade] = useState<string>();
  const [error, setError] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);

  const change = (isOpen: boolean) => {
    onOpenChange(isOpen);
    if (isOpen || !made) return;
    setMade(undefined);
    setName("");
    router.refresh();
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = { name, scopes, expiresInDays: lifetime === "never" ? null : Number(lifetime) };
    const wrong = fieldErrorsOf(newApiKeySchema.safeParse(wanted));
    setErrors(wrong ?? {});
    setError(undefined);
    if (wrong) return;
    setBusy(true);
    try {
      const { key } = await trpcClient.apiKey.create.mutate(wanted);
      setMade(key);
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={made ? "Your new key" : "A new API key"}
      description={
        made
          ? "Copy it to where your program keeps its secrets. We keep only a fingerprint of it: nobody can show it to you again."
          : "For one program of yours. What it may read cannot be widened later."
      }
    >
      {made ? (
        <div className="flex flex-col gap-4">
          <CopyField label="Key, shown this once" value={made} />
          <div className="flex justify-end">
            <Button variant="primary" onClick={() => change(false)}>
              I have kept it
            </Button>
          </div>
        </div>
      ) : (
        <form onSubmit={make} noValidate className="flex flex-col gap-4">
          <TextField
            label="Which program uses it"
            autoComplete="off"
            placeholder="Student records"
            value={name}
            error={errors.name}
            onChange={({ target }) => setName(target.value)}
          />
          <fieldset className="flex flex-col gap-2.5">
            <legend className="mb-1.5 font-medium text-13 text-ink">It may read</legend>
            {apiScopeSchema.options.map((scope) => (
              <Checkbox
                key={scope}
                label={apiScopeWords[scope].name}
                hint={apiScopeWords[scope].note}
                checked={scopes.includes(scope)}
                onChange={({ target }) =>
                  setScopes((before) => (target.checked ? [...before, scope] : before.filter((each) => each !== scope)))
                }
              />
            ))}
          </fieldset>
          <Select label="It works for" value={lifetime} options={lifetimes} onValueChange={setLifetime} />
          {(errors.scopes ?? error) ? (
            <p role="alert" className="text-14 text-danger-ink">
              {errors.scopes ?? error}
            </p>
          ) : null}
          <div className="flex justify-end">
            <Button type="submit" variant="primary" busy={busy}>
              Make the key
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
