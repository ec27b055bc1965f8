import { accentsOf } from "@mockingbird/domain";
import { createElement as h, type ReactElement } from "react";
import type * as Email from "react-email";
import type { MailBrand } from "./mail-brand.ts";
import type { MailContent } from "./mail-content.ts";
import { originOf } from "./mail-origin.ts";
import { nightAndNarrow, mailStyles as styles } from "./mail-styles.ts";

/** Under which the HTML names the organisation's logo. */
export const logoCid = "logo";

/** The mail as a document of react-email's elements. Written without JSX, because Node runs these files as they are. */
export function mailDocument(email: typeof Email, content: MailContent, brand: MailBrand): ReactElement {
  const accents = accentsOf(brand.accentColor);
  const preview = { useTitleTag: false, children: content.preheader };
  const { subject, title, paragraphs, facts, action, notes } = content;
  return h(
    email.Html,
    { lang: "en" },
    h(
      email.Head,
      null,
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "supported-color-schemes", content: "light dark" }),
      h("title", null, subject),
      h("style", null, nightAndNarrow(accents.dark)),
    ),
    h(
      email.Body,
      { className: "paper", style: styles.body },
      h(email.Preview, preview),
      h(
        email.Container,
        { tdClassName: "page", style: styles.page },
        brand.logo
          ? h(email.Img, { src: `cid:${logoCid}`, alt: brand.name, height: 40, className: "logo", style: styles.logo })
          : h(email.Text, { className: "ink", style: styles.name }, brand.name),
        h(email.Hr, { className: "line", style: styles.ruleAbove }),
        h(email.Heading, { as: "h1", className: "ink title", style: styles.title }, title),
        ...paragraphs.map((words) => h(email.Text, { key: words, className: "soft", style: styles.paragraph }, words)),
        facts.length > 0 ? factTable(facts) : null,
        h(email.Button, { href: action.url, className: "button", style: styles.button(accents.light) }, action.label),
        ...notes.map((words) => h(email.Text, { key: words, className: "muted", style: styles.note }, words)),
        h(email.Hr, { className: "line", style: styles.ruleBelow }),
        h(email.Text, { className: "muted", style: styles.note }, originOf(brand)),
      ),
    ),
  );
}

function factTable(facts: MailContent["facts"]): ReactElement {
  const rows = facts.map(({ label, value }) =>
    h(
      "tr",
      { key: label },
      h("th", { scope: "row", className: "muted line", style: styles.label }, label),
      h("td", { className: "ink line", style: styles.value }, value),
    ),
  );
  return h("table", { width: "100%", cellPadding: 0, cellSpacing: 0, style: styles.facts }, h("tbody", null, ...rows));
}
