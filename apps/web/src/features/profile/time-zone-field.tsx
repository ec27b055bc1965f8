import { Combobox, formatWallMoment, Section, timeZoneOptions, useHydrated } from "@mockingbird/ui";

const device = "device";

type TimeZoneFieldProps = {
  /** null: the device's */
  timeZone: string | null;
  onChange: (timeZone: string | null) => void;
};

/** On which clocks dates are said. */
export function TimeZoneField({ timeZone, onChange }: TimeZoneFieldProps) {
  const hydrated = useHydrated();
  const shown = timeZone ?? (hydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : null);
  return (
    <Section title="Dates and times">
      <Combobox
        label="Time zone"
        value={timeZone ?? device}
        valueLabel={timeZone?.replaceAll("_", " ") ?? "As this device"}
        options={[{ value: device, label: "As this device" }, ...(hydrated ? timeZoneOptions() : [])]}
        searchPlaceholder="A city, such as Berlin"
        hint={
          <>
            Due dates and other times are said on its clocks
            {shown && hydrated ? `, which show ${formatWallMoment(new Date(), shown, new Date())} now` : null}.
          </>
        }
        onValueChange={(zone) => onChange(zone === device ? null : zone)}
        className="max-w-md"
      />
    </Section>
  );
}
