"use client";

import { Button, ConfirmDialog, FileDrop, Section, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { readAsBase64 } from "./read-as-base64.ts";

const bytesMax = 200_000;

/** The logo as it is shown by day and by night. The server judges the picture; too large a one does not travel. */
export function LogoChoice({ name, logoPath }: { name: string; logoPath: string | null }) {
  const router = useRouter();
  const [shown, setShown] = useState(logoPath);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [isRemoving, setRemoving] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      router.refresh();
    } catch (failure) {
      setError(failureOf(failure).sentence);
    } finally {
      setBusy(false);
      setRemoving(false);
    }
  };
  const choose = (file: File) => {
    if (file.size > bytesMax) {
      setError(`The picture has ${Math.ceil(file.size / 1000)} kB. A logo may have at most ${bytesMax / 1000} kB.`);
      return;
    }
    void attempt(async () => {
      const content = await readAsBase64(file);
      const { logoPath: path } = await trpcClient.organization.setLogo.mutate({ content });
      setShown(path);
      toast.success("Your candidates see this logo from now on");
    });
  };
  const remove = () =>
    attempt(async () => {
      await trpcClient.organization.removeLogo.mutate();
      setShown(null);
      toast.success("Your candidates see your name in its place");
    });

  return (
    <Section
      className="border-t-0 pt-0"
      title="Logo"
      description="Above the pages of your candidates and in their mails. A PNG, JPEG or WebP of at most 200 kB; a wide one reads best, 40 pixels high or more."
      actions={
        shown ? (
          <Button size="small" onClick={() => setRemoving(true)}>
            Remove the logo
          </Button>
        ) : null
      }
    >
      {shown ? (
        <div className="grid gap-3 sm:grid-cols-2">
          {(["bg-[#fbfaf7]", "bg-[#12161b]"] as const).map((ground) => (
            <div
              key={ground}
              className={`flex h-28 items-center justify-center rounded-panel border border-line ${ground}`}
            >
              {/* biome-ignore lint/performance/noImgElement: It is served as it is, and never resized. */}
              <img
                src={shown}
                alt={ground === "bg-[#fbfaf7]" ? `Logo of ${name}, by day` : `Logo of ${name}, at night`}
                className="max-h-16 max-w-[80%] rounded-control bg-[#ffffff] object-contain p-1.5"
              />
            </div>
          ))}
        </div>
      ) : null}
      <FileDrop
        label={shown ? "Drop another picture here, or choose one" : "Drop a picture here, or choose one"}
        hint={
          busy ? "Looking at the picture …" : "Whatever else the file holds, such as where it was taken, is left out."
        }
        error={error}
        accept="image/png,image/jpeg,image/webp"
        disabled={busy}
        onFile={choose}
      />
      <ConfirmDialog
        open={isRemoving}
        onOpenChange={setRemoving}
        title="Remove the logo?"
        confirmLabel="Remove it"
        cancelLabel="Keep it"
        destructive
        busy={busy}
        onConfirm={remove}
      >
        Your candidates see the name of {name} in its place. Mails that were sent keep it. You can set it again.
      </ConfirmDialog>
    </Section>
  );
}
