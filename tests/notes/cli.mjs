// cli.mjs - the drafter as a child process: forms in, drafts out.
//
// Owns: the line format of note_cli (see tests/bench/note_cli.c), where the program is, streaming.
// Must not know: what a good draft is.
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// The drafter's program of a build. `make test` has built the sanitizer's; the release's is linked here.
export function program(mode) {
  if (process.env.NOTE_CLI) return process.env.NOTE_CLI;
  const file = path.join("build", mode, "bench", "note_cli");
  if (mode === "release" || !existsSync(path.join(ROOT, file))) {
    const made = spawnSync("make", ["--no-print-directory", `MODE=${mode}`, file], { cwd: ROOT, encoding: "utf8" });
    if (made.status !== 0) throw new Error(`note_cli does not build:\n${made.stdout}${made.stderr}`);
  }
  return path.join(ROOT, file);
}

// The line format has no way to write a line break; its kin U+2028 travels instead.
function block(fields) {
  let out = "";
  for (const [name, value] of Object.entries(fields)) out += `${name}=${value.replace(/\r\n?|\n/g, "\u2028")}\n`;
  return out + "\n";
}

function words(line, key) {
  const rest = line.slice(key.length).trim();
  return rest === "" ? [] : rest.split(" ");
}

// Parse the lines of one answer.
class Parser {
  constructor() { this.answer = null; }
  feed(line) {
    if (line === "") {
      const done = this.answer;
      this.answer = null;
      return done;
    }
    const answer = this.answer ??= { drafts: [] };
    const draft = answer.drafts.at(-1);
    if (line.startsWith("form ")) answer.number = Number(line.slice(5));
    else if (line.startsWith("error ")) answer.error = line.slice(6);
    else if (line.startsWith("verdict ")) {
      const [, code, text] = /^verdict (\S+) ?(.*)$/.exec(line);
      answer.verdict = { code, text };
    } else if (line.startsWith("draft ")) answer.drafts.push({ text: "", length: -1, uses: [], omitted: [] });
    else if (line.startsWith("length ")) draft.length = Number(line.slice(7));
    else if (line.startsWith("uses")) draft.uses = words(line, "uses");
    else if (line.startsWith("omitted")) draft.omitted = words(line, "omitted");
    else if (line.startsWith("text ")) draft.text = line.slice(5);
    else throw new Error(`note_cli printed a line that its header does not describe: ${line}`);
    return null;
  }
}

// Send every form of the iterable `forms` (objects of fields) through one process and call
// onAnswer(fields, answer) for each, in order.
export async function stream(file, forms, onAnswer, env = {}) {
  const child = spawn(file, [], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text) => { complaint += text; });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
  child.stdin.on("error", () => {}); // the exit status tells

  const pending = [];
  let head = 0;
  const writing = (async () => {
    let text = "";
    for (const fields of forms) {
      pending.push(fields);
      text += block(fields);
      if (text.length > 1 << 16) {
        if (!child.stdin.write(text))
          await Promise.race([new Promise((resolve) => child.stdin.once("drain", resolve)), ended]);
        text = "";
      }
    }
    child.stdin.end(text);
  })();

  const parser = new Parser();
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    const answer = parser.feed(line);
    if (answer) {
      const fields = pending[head];
      pending[head++] = undefined;
      onAnswer(fields, answer);
    }
  }
  await writing;
  const status = await ended;
  if (status !== 0) throw new Error(`note_cli ended with ${status}: ${complaint.slice(0, 2000)}`);
  if (head !== pending.length) throw new Error(`note_cli answered ${head} of ${pending.length} forms`);
}

export async function draftAll(file, forms, env) {
  const answers = [];
  await stream(file, forms, (fields, answer) => answers.push(answer), env);
  return answers;
}
