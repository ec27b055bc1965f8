export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

interface MailContent {
  to: string;
  subject: string;
  /** The heading. */
  title: string;
  /** What it is about, and what to do. */
  lead: string;
  /** What stands on the button that leads to `url`. */
  button: string;
  url: string;
  /** What else to know, small below. */
  note: string;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A mail with one button, in HTML and as text. Styles stand on the elements, because mail programs drop style sheets. */
export function composeMail({ to, subject, title, lead, button, url, note }: MailContent): Mail {
  const font = "font-family:Inter,'Helvetica Neue',Arial,sans-serif";
  const html = `<!doctype html>
<html lang="en">
<body style="margin:0;padding:32px 16px;background:#f5f4f1;${font};color:#1d2430">
<table role="presentation" width="100%" style="max-width:480px;margin:0 auto;background:#ffffff;border-radius:12px;border-spacing:0">
<tr><td style="padding:32px">
<p style="margin:0 0 24px;font-size:14px;font-weight:600;letter-spacing:.02em;color:#5b6472">Mockingbird</p>
<h1 style="margin:0 0 12px;font-size:22px;line-height:1.3">${escapeHtml(title)}</h1>
<p style="margin:0 0 24px;font-size:16px;line-height:1.5">${escapeHtml(lead)}</p>
<p style="margin:0 0 24px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d2430;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="margin:0;font-size:13px;line-height:1.5;color:#5b6472">${escapeHtml(note)}</p>
</td></tr>
</table>
</body>
</html>`;
  return { to, subject, text: [lead, url, note].join("\n\n"), html };
}
