import { linkClass } from "@mockingbird/ui";
import { splitLinks } from "./split-links.ts";

export function MailText({ text }: { text: string }) {
  return (
    <p className="wrap-anywhere whitespace-pre-line text-14 text-ink-soft">
      {splitLinks(text).map(({ kind, value, at }) =>
        kind === "link" ? (
          <a key={at} href={value} className={linkClass}>
            {value}
          </a>
        ) : (
          <span key={at}>{value}</span>
        ),
      )}
    </p>
  );
}
