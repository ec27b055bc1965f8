import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.ts";
import { freePort } from "./stack/ports.ts";

let clone: string;
let addresses: Record<string, string>;

beforeEach(async () => {
  clone = mkdtempSync(join(tmpdir(), "mockingbird-clone-"));
  cpSync(join(repositoryRoot, "scripts"), join(clone, "scripts"), { recursive: true });
  cpSync(join(repositoryRoot, ".env.example"), join(clone, ".env.example"));
  cpSync(join(repositoryRoot, "package.json"), join(clone, "package.json"));
  mkdirSync(join(clone, "packages"));
  symlinkSync(join(repositoryRoot, "packages/domain"), join(clone, "packages/domain"));
  symlinkSync(join(repositoryRoot, "node_modules"), join(clone, "node_modules"));
  addresses = {};
  for (const name of ["WEB_URL", "ADMIN_URL", "REALTIME_URL", "GEMINI_BASE_URL", "STRIPE_BASE_URL"]) {
    addresses[name] = `http://127.0.0.1:${await freePort()}`;
  }
});
afterEach(() => rmSync(clone, { recursive: true }));

/** Starts in a clone that holds the scripts only, so that whatever gets past the checks fails at its first step. */
async function start(
  environment: Record<string, string> = {},
): Promise<{ code: unknown; errors: string; files: string[] }> {
  const child = spawn(process.execPath, [join(clone, "scripts/start.ts")], {
    env: { PATH: process.env.PATH ?? "", ...addresses, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  return { code, errors: errors.trim(), files: readdirSync(clone).sort() };
}

const untouched = [".env.example", "node_modules", "package.json", "packages", "scripts"];

describe("npm start refuses in one sentence, and writes nothing, when", () => {
  it("a port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { code, errors, files } = await start({ ADMIN_URL: `http://localhost:${port}` });
    server.close();
    expect(errors).toBe(
      `Port ${port}, meant for admin, is taken: end what listens there, or set another port in ADMIN_URL in .env.`,
    );
    expect(code).toBe(1);
    expect(files).toEqual(untouched);
  });

  it("two of its addresses have the same port", async () => {
    const { code, errors, files } = await start({ ADMIN_URL: addresses.WEB_URL ?? "" });
    expect(errors).toContain("ADMIN_URL and WEB_URL in .env name the same port");
    expect(code).toBe(1);
    expect(files).toEqual(untouched);
  });

  it(".env cannot be read", async () => {
    mkdirSync(join(clone, ".env"));
    const { code, errors, files } = await start();
    expect(errors).toBe(".env cannot be read (EISDIR): make it a file you may read, or move it away to get a new one.");
    expect(code).toBe(1);
    expect(files).toEqual([".env", ...untouched]);
  });

  it.each([
    ["A=1\nnot a setting\n", "Line 2 of .env is not NAME=value: correct or delete it."],
    [Buffer.from([0xff, 0xfe, 0x00]), ".env is not text: move it away, and the next start writes a new one."],
    ["A=1\n", "DATABASE_URL is missing in .env: copy its line from .env.example."],
  ])(".env holds %j", async (content, sentence) => {
    writeFileSync(join(clone, ".env"), content);
    const { code, errors, files } = await start();
    expect(errors).toBe(sentence);
    expect(code).toBe(1);
    expect(files).toEqual([".env", ...untouched]);
    expect(readFileSync(join(clone, ".env"))).toEqual(Buffer.from(content));
  });

  it("the SQLite file is something else", async () => {
    const { code, errors, files } = await start({ DATABASE_URL: "file:./package.json" });
    expect(errors).toBe(
      "The database cannot be opened: file is not a database. Correct DATABASE_URL in .env, or what it points at.",
    );
    expect(code).toBe(1);
    expect(files).toEqual(untouched);
  });

  it("the SQLite file cannot be made", async () => {
    const { code, errors, files } = await start({ DATABASE_URL: "file:./package.json/mockingbird.db" });
    expect(errors).toContain("The database cannot be opened: ");
    expect(code).toBe(1);
    expect(files).toEqual(untouched);
  });

  it("nothing answers where PostgreSQL should be", async () => {
    const { code, errors, files } = await start({
      DATABASE_URL: `postgresql://127.0.0.1:${await freePort()}/mockingbird`,
    });
    expect(errors).toContain("The database cannot be opened: nothing answers at 127.0.0.1:");
    expect(code).toBe(1);
    expect(files).toEqual(untouched);
  });

  it("people elsewhere could use its demo accounts", async () => {
    const { code, errors, files } = await start({ WEB_URL: "http://interviews.example" });
    expect(errors).toBe("DEMO_MODE in .env must be off when people reach Mockingbird at http://interviews.example.");
    expect(code).toBe(1);
    expect(files).toEqual(untouched);
  });
});

it("npm start writes .env once, and keeps it at the next start", { timeout: 30_000 }, async () => {
  await start();
  const first = readFileSync(join(clone, ".env"), "utf8");
  expect(first).toContain("WEB_AUTH_SECRET=");
  await start();
  expect(readFileSync(join(clone, ".env"), "utf8")).toBe(first);
  expect(existsSync(join(clone, ".data/mockingbird.db"))).toBe(false);
});

it("npm start adds to an older .env the secret it lacks, once, and touches nothing else", {
  timeout: 30_000,
}, async () => {
  await start();
  const complete = readFileSync(join(clone, ".env"), "utf8");
  const older = complete.replace(/^DELIVERY_TOKEN_PRIVATE_KEY=.*\n/m, "");
  expect(older).not.toBe(complete);
  writeFileSync(join(clone, ".env"), older);
  await start();
  const grown = readFileSync(join(clone, ".env"), "utf8");
  expect(grown.startsWith(older)).toBe(true);
  expect(grown.slice(older.length)).toMatch(/^DELIVERY_TOKEN_PRIVATE_KEY='\{.*\}'\n$/);
  await start();
  expect(readFileSync(join(clone, ".env"), "utf8")).toBe(grown);
});
