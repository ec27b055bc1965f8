"use client";

import { Stepper } from "@mockingbird/ui";
import { useState } from "react";
import { CheckList } from "./check-list.tsx";
import { ChooseList } from "./choose-list.tsx";
import { startImport, useImportJob } from "./import-job.ts";
import { ImportProgress } from "./import-progress.tsx";
import type { PeopleList } from "./read-people-list.ts";

const steps = ["Choose a list", "Check it", "Bring it in"];

/** Brings a list of candidates in: chosen or pasted, checked row by row, and then carried out while somebody watches or not. */
export function ImportPage({ viewerId }: { viewerId: string }) {
  const job = useImportJob(viewerId);
  const [list, setList] = useState<PeopleList | null>(null);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Stepper label="Import" steps={steps} current={job ? 2 : list ? 1 : 0} />
      {job ? (
        <ImportProgress job={job} />
      ) : list ? (
        <CheckList
          list={list}
          onBack={() => setList(null)}
          onStart={(rows, expiresInDays) => {
            setList(null);
            startImport(rows, expiresInDays);
          }}
        />
      ) : (
        <ChooseList onList={setList} />
      )}
    </div>
  );
}
