// Settings and files that are wrong stop the start: one sentence, the exit code of the contract.
import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { encode, hiddenBallot } from "./client.mjs";
import { askAlone } from "./fastcgi.mjs";
import { ROOT, temporary } from "./processes.mjs";
import { runProgram, startProgram } from "./program.mjs";

const BAD_SETTING = 64, TRY_AGAIN = 75, BAD_FILE = 78;

// It ends with this code, and says one plain line that holds `word`.
function assertRefused(end, code, word) {
  assert.deepEqual([end.code, end.signal], [code, null], end.err);
  assert.match(end.err, /^connote: [^\n]+\n$/);
  assert.ok(end.err.includes(word), end.err);
  assert.equal(end.out, "");
}

// --- 64: settings ------------------------------------------------------------------------------------

const BAD = {
  CONNOTE_THREADS: ["0", "257", "-1", "four", "4 ", "", "1e2", "99999999999"],
  CONNOTE_ROUND_BALLOTS: ["0", "-5", "1000001", "x", ""],
  CONNOTE_FLUSH_BALLOTS: ["0", "10001", "x", ""],
  CONNOTE_BALLOTS_PER_NETWORK: ["-1", "1000001", "none", ""],
  CONNOTE_POSTS_PER_SECOND: ["-1", "1000001", "x", ""],
  CONNOTE_DEMO: ["2", "yes", ""],
  CONNOTE_STORE: ["", "connote.db", "sqlite:", "mysql://host/db"],
  CONNOTE_SPOOL: [""],
  CONNOTE_RELEASES: [""],
  CONNOTE_KEY: [""],
  CONNOTE_TEMPLATES: [""],
  CONNOTE_SITE: ["connote.example", "ftp://connote.example", "https://connote.example/", `https://${"x".repeat(300)}`],
};
for (const [name, values] of Object.entries(BAD))
  for (const value of values)
    test(`64: ${name}="${value.slice(0, 30)}"`, async () => assertRefused(await runProgram({ settings: { [name]: value } }), BAD_SETTING, name));

for (const name of ["CONNOTE_TREADS", "CONNOTE_", "CONNOTE_THREADS2", "CONNOTE_threads"])
  test(`64: the unknown name ${name}`, async () => assertRefused(await runProgram({ settings: { [name]: "1" } }), BAD_SETTING, name));

test("64: neither a socket nor CGI", async () => assertRefused(await runProgram({ listening: false }), BAD_SETTING, "make run"));

test("a bad setting makes no file", async () => {
  const directory = temporary(true);
  await runProgram({ directory, settings: { CONNOTE_THREADS: "0" } });
  assert.deepEqual(readdirSync(directory).filter((name) => name !== "socket"), []);
});

test("every good edge is accepted", async () => {
  for (const settings of [{ CONNOTE_THREADS: 1, CONNOTE_ROUND_BALLOTS: 1, CONNOTE_FLUSH_BALLOTS: 1 }, { CONNOTE_THREADS: 256, CONNOTE_ROUND_BALLOTS: 1000000 },
    { CONNOTE_SITE: "https://connote.example", CONNOTE_DEMO: 1 }]) {
    const program = await startProgram({ settings });
    assert.equal((await askAlone(program.socket, "GET", "/")).status, 200);
    await program.stop();
  }
});

test("CONNOTE_DEMO puts a banner on every page, CONNOTE_SITE the address into it", async () => {
  const program = await startProgram({ settings: { CONNOTE_DEMO: 1, CONNOTE_SITE: "https://connote.example" } });
  for (const path of ["/", "/poll", "/results", "/method", "/nowhere"]) {
    const { text } = await askAlone(program.socket, "GET", path);
    assert.match(text, /simulated/, path);
    assert.match(text, /https:\/\/connote\.example/, path);
  }
  await program.stop();
});

// --- 75: try again -----------------------------------------------------------------------------------

test("75: a second process on the same database; the first goes on", async () => {
  const first = await startProgram();
  const end = await runProgram({ settings: { CONNOTE_STORE: `sqlite:${first.directory}/connote.db` } });
  assertRefused(end, TRY_AGAIN, "connote");
  assert.equal((await askAlone(first.socket, "GET", "/healthz")).status, 200);
  await first.stop();
});

// --- 78: files that cannot be used -------------------------------------------------------------------

// A directory as a program leaves it that has counted a vote.
async function used() {
  const directory = temporary(true);
  const program = await startProgram({ directory, settings: { CONNOTE_FLUSH_BALLOTS: 1 } });
  const ballot = hiddenBallot((await askAlone(program.socket, "GET", "/poll")).text);
  assert.equal((await askAlone(program.socket, "POST", "/vote", { body: encode({ send: "custom", ballot }) })).status, 303);
  await program.stop();
  return directory;
}

const noise = (bytes) => Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 197 + 31) % 256));
const SPOIL = {
  "is something else": (path) => writeFileSync(path, "This is not a database.\n".repeat(500)),
  "is noise from its first byte": (path) => writeFileSync(path, noise(8192)),
  "is cut off in its middle": (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  "is cut off after its header": (path) => truncateSync(path, 100),
  "has noise in its pages": (path) => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 1024), noise(20000)])),
};
for (const [what, spoil] of Object.entries(SPOIL))
  test(`78: a database that ${what}; nothing is put in its place`, async () => {
    const directory = await used(), path = join(directory, "connote.db");
    spoil(path);
    const before = readFileSync(path);
    assertRefused(await runProgram({ directory }), BAD_FILE, "connote.db");
    assert.deepEqual(readFileSync(path), before);
  });

test("78: a database of another program", async () => {
  const directory = temporary(true), path = join(directory, "connote.db");
  const { execFileSync } = await import("node:child_process");
  execFileSync("sqlite3", [path, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup');"]);
  const before = readFileSync(path);
  assertRefused(await runProgram({ directory }), BAD_FILE, "connote.db");
  assert.deepEqual(readFileSync(path), before);
});

for (const [what, bytes] of Object.entries({ "is empty": "", "is too short": "x".repeat(31), "is too long": "x".repeat(33) }))
  test(`78: a key that ${what}; it is left as it is`, async () => {
    const directory = temporary(true), path = join(directory, "key");
    writeFileSync(path, bytes);
    assertRefused(await runProgram({ directory }), BAD_FILE, "key");
    assert.equal(readFileSync(path, "utf8"), bytes);
  });

function templates(spoil) {
  const copy = join(temporary(true), "templates");
  cpSync(join(ROOT, "templates"), copy, { recursive: true });
  spoil(copy);
  return { CONNOTE_TEMPLATES: copy };
}
const cut = (path) => truncateSync(path, Math.floor(readFileSync(path).length * 0.6));
const PAGES = readdirSync(join(ROOT, "templates/pages")).filter((name) => name.endsWith(".html"));

for (const page of PAGES) {
  test(`78: the template ${page} is cut off`, async () => {
    assertRefused(await runProgram({ settings: templates((at) => cut(join(at, "pages", page))) }), BAD_FILE, page);
  });
  test(`78: the template ${page} is missing`, async () => {
    assertRefused(await runProgram({ settings: templates((at) => rmSync(join(at, "pages", page))) }), BAD_FILE, page);
  });
}

test("78: a template whose {if} never ends", async () => {
  assertRefused(await runProgram({ settings: templates((at) => appendFileSync(join(at, "pages/poll.html"), "{if voted}more\n")) }), BAD_FILE, "poll.html");
});

test("a template that names a symbol nobody pushes is never sent, not even half of it", async () => {
  const program = await startProgram({ settings: templates((at) => appendFileSync(join(at, "pages/poll.html"), "{nobody_pushes_this}\n")) });
  const [bad, good] = [await askAlone(program.socket, "GET", "/poll"), await askAlone(program.socket, "GET", "/")];
  await program.stop();
  assert.ok(bad.status >= 500, String(bad.status));
  assert.doesNotMatch(bad.text, /name="ballot"/);
  assert.equal(good.status, 200);
});

test("78: no templates at all", async () => {
  const empty = temporary(true);
  mkdirSync(join(empty, "pages"));
  assertRefused(await runProgram({ settings: { CONNOTE_TEMPLATES: empty } }), BAD_FILE, "template");
});

test("78: no phrases", async () => {
  assertRefused(await runProgram({ settings: templates((at) => rmSync(join(at, "notes"), { recursive: true })) }), BAD_FILE, "phrases");
});

test("78: a phrase file that is cut off in a line", async () => {
  const spoil = (at) => {
    const path = join(at, "notes/en", readdirSync(join(at, "notes/en")).find((name) => name.endsWith(".phrases")));
    const text = readFileSync(path, "utf8");
    truncateSync(path, Buffer.byteLength(text.slice(0, text.lastIndexOf("{") + 1)));
  };
  assertRefused(await runProgram({ settings: templates(spoil) }), BAD_FILE, "phrases");
});
