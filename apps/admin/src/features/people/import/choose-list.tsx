"use client";

import { Button, FileDrop, TextArea } from "@mockingbird/ui";
import { Download } from "lucide-react";
import { useState } from "react";
import { downloadCsv } from "../download-csv.ts";
import { type PeopleList, readPeopleFile, readPeopleText } from "./read-people-list.ts";

const template = [
  ["E-mail", "Name", "External id", "Cohorts"],
  ["ada@example.edu", "Ada Byron", "S-1001", "Class of 2027; Law"],
];

/** Takes a list of people, from a file or pasted. */
export function ChooseList({ onList }: { onList: (list: PeopleList) => void }) {
  const [pasted, setPasted] = useState("");
  const [refused, setRefused] = useState<{ where: "file" | "text"; sentence: string }>();
  const take = (where: "file" | "text", reading: ReturnType<typeof readPeopleText>) => {
    if ("refusal" in reading) setRefused({ where, sentence: reading.refusal });
    else onList(reading.list);
  };
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <FileDrop
        label="Drop a CSV file here, or choose one"
        hint="At most 5 MB and 10,000 people. One column holds e-mail addresses; names, external ids and cohorts can stand beside."
        error={refused?.where === "file" ? refused.sentence : undefined}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onFile={async (file) => {
          setRefused(undefined);
          // Looked at before it is read, so that a huge one is not.
          const bytes = new Uint8Array(await file.slice(0, 6 * 1024 * 1024).arrayBuffer());
          take("file", readPeopleFile(bytes));
        }}
      />
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setRefused(undefined);
          take("text", readPeopleText(pasted));
        }}
      >
        <TextArea
          label="Or paste it from a spreadsheet"
          hint="With the row of column names."
          rows={5}
          value={pasted}
          error={refused?.where === "text" ? refused.sentence : undefined}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className="flex flex-wrap justify-between gap-2">
          <Button variant="quiet" onClick={() => downloadCsv("people-template.csv", template)}>
            <Download aria-hidden="true" />
            Download a template
          </Button>
          <Button type="submit" disabled={pasted.trim() === ""}>
            Check the list
          </Button>
        </div>
      </form>
    </div>
  );
}
