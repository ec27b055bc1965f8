import type { InboxMail } from "@mockingbird/api/web";
import { linkClass, PageHeader, RelativeTime, Section } from "@mockingbird/ui";
import Link from "next/link";
import { MailText } from "./mail-text.tsx";

/**
 * One mail as its two parts are seen. The HTML is in a frame that runs nothing and belongs to nobody; it inherits this
 * page's policy, which lets its one style sheet in by the page's own nonce.
 */
export function OpenMail({ mail, nonce }: { mail: InboxMail; nonce: string }) {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        above={
          <Link href="/inbox" className={`${linkClass} w-fit text-13`}>
            Local inbox
          </Link>
        }
        title={mail.subject}
        description={
          <>
            To {mail.to}, <RelativeTime at={mail.sentAt} timeZone="UTC" />
          </>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title="As designed">
          <iframe
            title="The mail as mail programs show it"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={mail.html.replace("<style>", `<style nonce="${nonce}">`)}
            className="h-160 w-full rounded-panel border border-line bg-paper"
          />
        </Section>
        <Section title="As text">
          <MailText text={mail.text} />
        </Section>
      </div>
    </div>
  );
}
