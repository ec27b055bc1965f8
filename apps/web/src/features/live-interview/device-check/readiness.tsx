import { Button, useHydrated } from "@mockingbird/ui";
import { RotateCw } from "lucide-react";
import { useEffect, useState } from "react";
import { type BrowserFinding, browserWords, judgeBrowser, readBrowserFacts } from "./browser-check.ts";
import { FindingRow } from "./finding-row.tsx";
import { networkWords } from "./network-check.ts";
import { useNetworkCheck } from "./use-network-check.ts";

/** What is found out without asking for anything: whether this browser and this network will do. */
export function Readiness({ lineUrl }: { lineUrl: string }) {
  const hydrated = useHydrated();
  const [browser, setBrowser] = useState<BrowserFinding | null>(null);
  const { finding, checkAgain } = useNetworkCheck(lineUrl);
  useEffect(() => setBrowser(judgeBrowser(readBrowserFacts())), []);
  return (
    <section aria-label="Browser and network" className="flex flex-col">
      <FindingRow name="Your browser" isGood={browser && browser === "good"}>
        {browser ? browserWords[browser] : "We are looking at it."}
      </FindingRow>
      <FindingRow
        name="Your network"
        isGood={finding && finding === "good"}
        action={
          finding && finding !== "good" ? (
            <Button size="small" aria-disabled={!hydrated} onClick={checkAgain}>
              <RotateCw aria-hidden="true" />
              Check the network again
            </Button>
          ) : null
        }
      >
        {finding ? networkWords[finding] : "We are trying the line to the interviewer."}
      </FindingRow>
    </section>
  );
}
