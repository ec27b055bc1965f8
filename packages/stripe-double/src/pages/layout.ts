import { type Html, html } from "./html.ts";
import { style } from "./style.ts";

/** A whole document. Says first of all that it is not Stripe. */
export function layout(title: string, body: Html): string {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Stripe stand-in</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header class="notice">Stripe stand-in: nothing is charged</header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return markup;
}

/** Two cards to choose from: the only ones there are. */
export function cardChoice(chosen: "works" | "declines"): Html {
  return html`<fieldset>
<legend>Card</legend>
<label><input type="radio" name="card" value="works"${{ markup: chosen === "works" ? " checked" : "" }}> Card that works</label>
<label><input type="radio" name="card" value="declines"${{ markup: chosen === "declines" ? " checked" : "" }}> Card that is declined</label>
</fieldset>`;
}

export function notFoundPage(): string {
  return layout(
    "There is nothing here",
    html`<p>The link is wrong, or the stand-in was started afresh since it was made.</p>`,
  );
}
