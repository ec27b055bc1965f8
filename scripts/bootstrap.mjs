/**
 * The one file that must run on whatever Node the machine has (20 or newer): nothing is installed yet when it starts.
 * It installs what package-lock.json names, unless that very lock is already installed, and hands over to the Node 24
 * that came with it: `node scripts/bootstrap.mjs start|dev|test|ci`.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tasks = ["start", "dev", "test", "ci"];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modulesDir = join(root, "node_modules");
const binDir = join(modulesDir, ".bin");
const installedNode = join(modulesDir, "node", "bin", "node");
const stampFile = join(modulesDir, ".installed-lock");
const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(modulesDir));

/** Who started us: npm, or the shell npm started, of which Linux can tell us the parent in turn. */
function ancestors() {
  try {
    const [, grandparent] = readFileSync(`/proc/${process.ppid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid}`;
  }
}

/** Runs a command in the foreground and passes signals on, so that ending this process ends that one. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, ...options });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    // npm was killed outright, without a signal that reaches us: nobody is left to stop what we started.
    const startedBy = ancestors();
    const orphaned = setInterval(() => {
      if (process.env.npm_lifecycle_event && ancestors() !== startedBy) child.kill("SIGTERM");
    }, 500);
    child.once("error", (error) => {
      console.error(`Could not run ${command}: ${error.message}`);
      resolve(1);
    });
    child.once("close", (code) => {
      clearInterval(orphaned);
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}

/** How many packages lie at the top of node_modules, unpacked. */
function countUnpacked() {
  if (!existsSync(modulesDir)) return 0;
  const folders = readdirSync(modulesDir).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modulesDir, name)).map((inner) => join(name, inner)) : [name],
  );
  return folders.filter((folder) => existsSync(join(modulesDir, folder, "package.json"))).length;
}

async function install(lock) {
  const isOurs = (entry) =>
    [entry.os, entry.cpu].every((list, i) => list?.includes([process.platform, process.arch][i]) ?? true);
  const expected = Object.entries(JSON.parse(lock).packages).filter(
    ([name, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(name) && isOurs(entry),
  ).length;
  console.log(`Installing ${expected} packages (once, about a minute)`);
  const startedAt = Date.now();
  const progress = setInterval(
    () =>
      console.log(
        `  ${Math.min(countUnpacked(), expected)} of ${expected} packages after ${Math.round((Date.now() - startedAt) / 1000)} s`,
      ),
    10_000,
  );
  // Only errors: under Node 20 npm warns of every package that wants a newer Node, and it is Node 24 that will run them.
  const code = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    // Not the Node in node_modules: npm ci deletes it.
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === "win32",
  });
  clearInterval(progress);
  if (code !== 0) {
    console.error("The packages could not be installed: npm said why above. The next start tries again.");
    process.exit(1);
  }
  writeFileSync(stampFile, hashOf(lock));
}

function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

const [task, ...args] = process.argv.slice(2);
if (!tasks.includes(task)) {
  console.error(`Usage: node scripts/bootstrap.mjs ${tasks.join("|")}`);
  process.exit(1);
}
const lock = readFileSync(join(root, "package-lock.json"), "utf8");
const installed =
  existsSync(installedNode) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hashOf(lock);
if (!installed) await install(lock);

const script = task === "dev" ? "start" : task;
process.exitCode = await run(
  installedNode,
  [
    "--disable-warning=ExperimentalWarning",
    join(root, "scripts", `${script}.ts`),
    ...(task === "dev" ? ["dev"] : []),
    ...args,
  ],
  {
    // The channel closes when this process dies in whatever way; the script takes that as its signal to stop.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: [binDir, ...path].join(delimiter) },
  },
);
