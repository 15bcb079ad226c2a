// processes.mjs - what the kernel says about processes, and temporary directories that go away.
//
// Owns: reading /proc, the sanitizers' settings, what counts as a sanitizer's report.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

// What the tests run: what the caller names, else the program with the sanitizers, else the other.
export const PROGRAM = resolve(ROOT, process.env.CONNOTE_PROGRAM ??
  ["build/asan/connote.fcgi", "build/release/connote.fcgi"].find((p) => existsSync(join(ROOT, p))) ??
  "cgi-bin/connote.fcgi");

const SANITIZERS = {
  ASAN_OPTIONS: "detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:exitcode=99",
  UBSAN_OPTIONS: "print_stacktrace=1:halt_on_error=1",
  // Libraries that were not built with it would be reported for locks it cannot see.
  TSAN_OPTIONS: "exitcode=99:ignore_noninstrumented_modules=1",
};

// The environment of a program under test: ours without any CONNOTE_ setting, then `more`.
export function environment(more = {}) {
  const env = { ...process.env, ...SANITIZERS };
  for (const name of Object.keys(env))
    if (name.startsWith("CONNOTE_") || ["PORT", "STATE", "SPOOL"].includes(name)) delete env[name];
  for (const [name, value] of Object.entries(more)) env[name] = String(value);
  return env;
}

export function hasReport(text) {
  return /(Address|Leak|Thread|UndefinedBehavior)Sanitizer|runtime error:/.test(text);
}

// Whoever ends the tests early still gets the broom: the "exit" handlers here and in the others.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

const directories = new Set();
process.on("exit", () => directories.forEach((path) => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A program that is just ending has written into it.
  }
}));

// A fresh directory; with `memory` on tmpfs. It is removed when the process ends.
export function temporary(memory = false) {
  const path = mkdtempSync(join(memory && existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "connote-"));
  directories.add(path);
  return path;
}

export function remove(path) {
  rmSync(path, { recursive: true, force: true });
  directories.delete(path);
}

// Parent and start time of a process; null when there is none. A zombie counts as gone.
function look(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : { pid, parent: Number(fields[1]), started: fields[19] };
  } catch {
    return null;
  }
}

// `pid` and all processes below it, as they are now.
export function family(pid) {
  const all = readdirSync("/proc").filter((n) => /^\d+$/.test(n)).map((n) => look(Number(n))).filter(Boolean);
  const members = all.filter((p) => p.pid === pid);
  for (let i = 0; i < members.length; i++)
    members.push(...all.filter((p) => p.parent === members[i].pid));
  return members;
}

export function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

// Those of `members` that are still there. The start time tells a process from a later one that was
// given its number.
export function survivors(members) {
  return members.filter((m) => look(m.pid)?.started === m.started);
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Ask `question` until it answers with something true; fail after `seconds`.
export async function until(question, what, seconds = 20) {
  for (let i = 0; i < seconds * 50; i++) {
    const answer = await question();
    if (answer) return answer;
    await pause(20);
  }
  throw new Error(`gave up waiting: ${what}`);
}
