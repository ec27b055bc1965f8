import type { InboxMail } from "@mockingbird/api/web";
import { EmptyState, linkClass, PageHeader, RelativeTime } from "@mockingbird/ui";
import { MailText } from "./mail-text.tsx";
import { WatchInbox } from "./watch-inbox.tsx";

/** Mail that would have been sent, on a machine without a mail server. */
export function Inbox({ mails }: { mails: InboxMail[] }) {
  return (
    <div className="flex flex-col gap-8">
      <WatchInbox />
      <PageHeader title="Local inbox" description="Mail that this machine would have sent, newest first." />
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">Ask for a sign-in link, and it arrives here.</EmptyState>
      ) : (
        <ol className="flex flex-col">
          {mails.map((mail) => (
            <li key={mail.id} className="flex flex-col gap-3 border-line border-t py-6">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h2 className="font-medium font-serif text-20 text-ink">{mail.subject}</h2>
                <span className="text-13 text-ink-muted">
                  <RelativeTime at={mail.sentAt} timeZone="UTC" />
                </span>
              </div>
              <p className="flex flex-wrap gap-x-4 text-13 text-ink-muted">
                <span>To {mail.to}</span>
                {/* A whole page load: the mail's style sheet is let in by the nonce of the document it is shown in. */}
                <a href={`/inbox?${new URLSearchParams({ mail: mail.id })}`} className={linkClass}>
                  As designed<span className="sr-only">: {mail.subject}</span>
                </a>
              </p>
              <MailText text={mail.text} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
