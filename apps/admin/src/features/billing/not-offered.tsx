import { Section } from "@mockingbird/ui/server";

/** In place of the plans where no payment service is set up. */
export function NotOffered() {
  return (
    <Section title="Plans">
      <p className="max-w-prose text-14 text-ink-soft">
        There are none to choose here: this Mockingbird bills nothing by itself. Ask whoever runs it for other limits.
      </p>
    </Section>
  );
}
