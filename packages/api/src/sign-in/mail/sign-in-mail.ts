import { magicLinkTtlSeconds } from "@mockingbird/domain";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const minutes = magicLinkTtlSeconds / 60;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The mail with a sign-in link. Styles stand on the elements, because mail programs drop style sheets. */
export function composeSignInMail({ to, name, url }: { to: string; name: string; url: string }): Mail {
  const text = [
    `Hello ${name},`,
    `open this link to sign in to Mockingbird:`,
    url,
    `It works once, for ${minutes} minutes. If you did not ask for it, ignore this mail: nobody can sign in without the link.`,
  ].join("\n\n");
  const font = "font-family:Inter,'Helvetica Neue',Arial,sans-serif";
  const html = `<!doctype html>
<html lang="en">
<body style="margin:0;padding:32px 16px;background:#f5f4f1;${font};color:#1d2430">
<table role="presentation" width="100%" style="max-width:480px;margin:0 auto;background:#ffffff;border-radius:12px;border-spacing:0">
<tr><td style="padding:32px">
<p style="margin:0 0 24px;font-size:14px;font-weight:600;letter-spacing:.02em;color:#5b6472">Mockingbird</p>
<h1 style="margin:0 0 12px;font-size:22px;line-height:1.3">Sign in</h1>
<p style="margin:0 0 24px;font-size:16px;line-height:1.5">Hello ${escapeHtml(name)}, use this button to sign in. It works once, for ${minutes} minutes.</p>
<p style="margin:0 0 24px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d2430;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">Sign in to Mockingbird</a></p>
<p style="margin:0;font-size:13px;line-height:1.5;color:#5b6472">If you did not ask for it, ignore this mail: nobody can sign in without the link.</p>
</td></tr>
</table>
</body>
</html>`;
  return { to, subject: "Sign in to Mockingbird", text, html };
}
