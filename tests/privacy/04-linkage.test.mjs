// Somebody who knows in which order 400 people voted, and holds the disk, finds out what nobody said.
//
// The attacker here is stronger than a thief: they copy every file after every single vote, and after
// each stop and each kill as well. From two pictures they know by how much each total grew, and when
// only one person voted in between, or all who did said the same, that person's answer is theirs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { remove, temporary, until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, filesBelow, opinion, query, queryAll, SHIPPED } from "./crowd.mjs";

const VOTERS = 400, STOPS = [100, 233, 317], KILLS = [50, 188, 350];
const places = [];
after(() => places.forEach(remove));

function place() {
  const path = temporary();
  places.push(path);
  return path;
}

// Whom the attacker wants to know about: what each of them sends. No sixteen in a row say the same.
function voters(seed) {
  const roll = dice(seed);
  return Array.from({ length: VOTERS }, () => opinion(roll));
}

// --- reading a database as a thief does --------------------------------------------------------------

// Every state that a database and its log can tell of: the file, then the log commit by commit.
function states(main, wal) {
  const all = [main];
  if (wal.length < 32) return all;
  const size = wal.readUInt32BE(8), salt = wal.subarray(16, 24);
  let pages = Buffer.from(main);
  for (let at = 32; at + 24 + size <= wal.length; at += 24 + size) {
    const page = wal.readUInt32BE(at), commit = wal.readUInt32BE(at + 4);
    // Frames of an older log that was not cut are worth reading too, but only in order.
    if (!wal.subarray(at + 8, at + 16).equals(salt)) break;
    if (pages.length < page * size) pages = Buffer.concat([pages, Buffer.alloc(page * size - pages.length)]);
    wal.copy(pages, (page - 1) * size, at + 24, at + 24 + size);
    if (commit) all.push(Buffer.from(pages));
  }
  return all;
}

class Thief {
  // `sql` asks a state of the database for rows of (answer, n, count): the totals, and how many came.
  constructor(sql) {
    this.sql = sql;
    this.seen = new Set();
    this.paths = [];
    this.scratch = place();
  }

  look(directory, name) {
    const files = filesBelow(directory);
    const bytes = (ending) => files.find((f) => f.path.endsWith(name + ending))?.bytes ?? Buffer.alloc(0);
    for (const state of states(bytes(""), bytes("-wal"))) {
      const hash = createHash("sha256").update(state).digest("hex");
      if (state.length === 0 || this.seen.has(hash)) continue;
      this.seen.add(hash);
      this.paths.push(join(this.scratch, `${this.paths.length}.db`));
      writeFileSync(this.paths.at(-1), state);
    }
  }

  // The states that can be read, from the first to the last.
  states() {
    return queryAll(this.paths, this.sql).filter((rows) => rows.length > 0)
      .map((rows) => ({ count: rows[0].count, totals: Object.fromEntries(rows.map((r) => [r.answer, r.n])) }))
      .sort((a, b) => a.count - b.count);
  }

  // How many of the people, in their order, the states give away.
  attributed(people) {
    const states = this.states();
    let found = 0, at = states[0].count;
    for (let i = 1; i < states.length; i++) {
      const came = states[i].count - states[i - 1].count;
      if (came <= 0) continue;
      const grown = Object.keys(states[i].totals).filter((cell) => states[i].totals[cell] !== (states[i - 1].totals[cell] ?? 0));
      const group = people.slice(at, at + came);
      at += came;
      if (grown.length === 1) found += group.filter((p) => p.send === grown[0]).length;
    }
    return found;
  }
}

// Before the round began there is no noise to know: such a state has no rows, and tells nothing.
const TOTALS = `SELECT cell AS answer, n, ballots AS count FROM tallies JOIN rounds ON kind = 'opinion' AND id = round
  WHERE "table" = 'send' AND round = 1;`;

// --- Connote ---------------------------------------------------------------------------------------

async function watchConnote(people, settings, { everyVote }) {
  const kept = { state: place(), spool: temporary(true) };
  places.push(kept.spool);
  const open = () => startStack({ program: SHIPPED, ...kept, settings: { CONNOTE_ROUND_BALLOTS: 1000000, ...settings } });
  const thief = new Thief(TOTALS);
  let stack = await open(), crowd = new Crowd(stack, 1);
  const look = () => thief.look(kept.state, "connote.db");
  for (let i = 0; i < people.length; i++) {
    assert.equal((await crowd.vote(people[i])).status, 303);
    if (everyVote) look();
    if (STOPS.includes(i)) {
      crowd.leave();
      await stack.stop();
      look();
      stack = await open();
      crowd = new Crowd(stack, 1);
    }
    if (KILLS.includes(i)) {
      const pid = stack.program();
      process.kill(pid, "SIGKILL");
      await until(() => stack.program() !== pid, "its end");
      look();
      await until(() => crowd.get("/healthz").then((a) => a.status === 200, () => false), "an answer");
    }
  }
  crowd.leave();
  look();
  await stack.stop();
  look();
  return { thief, final: filesBelow(kept.state) };
}

test("400 voters in known order, the disk copied after every vote, stop and kill: nobody's answer is found", async (t) => {
  const people = voters(4);
  const { thief, final } = await watchConnote(people, {}, { everyVote: true });
  const groups = thief.states().length;
  assert.ok(groups >= VOTERS / 20, `the thief saw only ${groups} states: there was nothing to attack`);
  t.diagnostic(`${groups} states seen, ${thief.attributed(people)} of ${VOTERS} attributed`);
  assert.equal(thief.attributed(people), 0);
  // After the end the log is empty: it cannot tell who came after whom.
  assert.equal(final.find((f) => f.path.endsWith("-wal"))?.bytes.length ?? 0, 0);
});

test("control: with groups of one, copying the disk after every vote finds everybody: that is what groups are for", async (t) => {
  const people = voters(4);
  const { thief } = await watchConnote(people, { CONNOTE_FLUSH_BALLOTS: 1 }, { everyVote: true });
  const found = thief.attributed(people);
  t.diagnostic(`${found} of ${VOTERS} attributed`);
  // The first one's noise is not known.
  assert.ok(found >= VOTERS - 1, `only ${found}`);
});

// (What the last, smaller group at a stop gives away to somebody who copied the disk just before and
// just after it is not hidden by groups; a thief has one picture.)

// --- naive stores ------------------------------------------------------------------------------------

// A sqlite3 that stays open, as a server's connection does: the log is not cut.
async function naive(schema, people, insert) {
  const directory = place(), path = join(directory, "naive.db");
  const shell = spawn("sqlite3", [path], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  shell.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  shell.stdin.write(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 100000;\n${schema}\n`);
  people.forEach((person, i) => shell.stdin.write(`${insert(person, i)}\n`));
  shell.stdin.write(".print done\n");
  await until(() => said.includes("done"), "the naive store");
  const running = filesBelow(directory);
  shell.stdin.end(".quit\n");
  await new Promise((done) => shell.on("close", done));
  return { path, running };
}

// How many of the people the thief finds who takes the files of a running naive store once.
function stolen(files, people, sql) {
  const directory = place(), thief = new Thief(sql);
  for (const file of files) writeFileSync(join(directory, file.path.split("/").at(-1)), file.bytes);
  thief.look(directory, "naive.db");
  return thief.attributed(people);
}

test("control: a table of answers gives everybody away by its row id", async () => {
  const people = voters(5);
  const { path } = await naive("CREATE TABLE answers (week TEXT, send TEXT);", people,
    (p) => `INSERT INTO answers VALUES ('2026-W48', '${p.send}');`);
  const rows = query(path, "SELECT send FROM answers ORDER BY rowid");
  assert.equal(rows.filter((row, i) => row.send === people[i].send).length, VOTERS);
});

test("control: random keys instead of row ids: the log replays who came after whom", async () => {
  const people = voters(6);
  const { running } = await naive("CREATE TABLE answers (key BLOB PRIMARY KEY, send TEXT) WITHOUT ROWID;", people,
    (p) => `INSERT INTO answers VALUES (randomblob(16), '${p.send}');`);
  assert.equal(stolen(running, people, `SELECT column1 AS answer, (SELECT count(*) FROM answers WHERE send = column1) AS n,
    (SELECT count(*) FROM answers) AS count FROM (VALUES ('custom'), ('standard'), ('depends'));`), VOTERS);
});

test("control: counters with one commit a vote: the log gives everybody away", async () => {
  const people = voters(7);
  const { running } = await naive("CREATE TABLE totals (send TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID; " +
    "INSERT INTO totals VALUES ('custom', 0), ('standard', 0), ('depends', 0);", people,
    (p) => `UPDATE totals SET n = n + 1 WHERE send = '${p.send}';`);
  assert.equal(stolen(running, people, "SELECT send AS answer, n, sum(n) OVER () AS count FROM totals;"), VOTERS);
});
