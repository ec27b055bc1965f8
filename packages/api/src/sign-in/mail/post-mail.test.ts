import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, expect, test } from "vitest";
import { postMail } from "./post-mail.ts";
import { composeSignInMail } from "./sign-in-mail.ts";

/** A mail server that believes everything and keeps what it is told. */
let received = "";
const server = createServer((socket) => {
  socket.write("220 mail.example ESMTP\r\n");
  let isData = false;
  socket.on("data", (chunk) => {
    const text = chunk.toString();
    received += text;
    if (isData) {
      if (!received.endsWith("\r\n.\r\n")) return;
      isData = false;
      socket.write("250 kept\r\n");
    } else if (text.startsWith("DATA")) {
      isData = true;
      socket.write("354 go on\r\n");
    } else if (text.startsWith("QUIT")) socket.end("221 bye\r\n");
    else socket.write("250 mail.example\r\n");
  });
});
afterAll(() => server.close());

test("a sign-in mail reaches the mail server, for its one recipient, as text and as HTML", async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const url = "https://interviews.example.edu/sign-in/confirm?token=abc&email=leo%40northfield.example";
  const mail = composeSignInMail({ to: "leo@northfield.example", name: "Leo <b>", url });
  await postMail({ smtpUrl: `smtp://127.0.0.1:${port}`, from: "Mockingbird <no-reply@example.edu>" }, mail);
  expect(received.match(/RCPT TO:<[^>]+>/g)).toEqual(["RCPT TO:<leo@northfield.example>"]);
  expect(received).toContain("Content-Type: text/plain");
  expect(received).toContain("Content-Type: text/html");
});

test("names are escaped in the mail's HTML, and the link stays whole", () => {
  const mail = composeSignInMail({ to: "x@y.example", name: '<img src="x">', url: "https://a.example/?b=1&c=2" });
  expect(mail.html).not.toContain("<img");
  expect(mail.html).toContain('href="https://a.example/?b=1&#38;c=2"');
  expect(mail.text).toContain("https://a.example/?b=1&c=2");
});
