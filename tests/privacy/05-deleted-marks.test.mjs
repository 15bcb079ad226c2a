// Marks of used ballots are purged after two days, and then they are gone: from the tables, from the
// log, and from the bytes that lie between.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { remove, temporary, until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { programAt } from "./clock.mjs";
import { Crowd, filesBelow, query, queryCopy, SHIPPED } from "./crowd.mjs";

const VOTERS = 2000, LATER = 20;
const places = [];
after(() => places.forEach(remove));

function place(memory) {
  const path = temporary(memory);
  places.push(path);
  return path;
}

// How many of the marks stand in the files, as bytes or in hexadecimal.
function readable(marks, ...directories) {
  const all = Buffer.concat(directories.flatMap(filesBelow).map((f) => f.bytes));
  return marks.filter((mark) => all.includes(Buffer.from(mark, "hex")) || all.includes(mark.toLowerCase()) || all.includes(mark)).length;
}

test(`of ${VOTERS} marks none can be read after the purge, in no file`, async (t) => {
  const kept = { state: place(), spool: place(true) }, settings = { CONNOTE_ROUND_BALLOTS: 1000000 };
  let stack = await startStack({ program: SHIPPED, ...kept, settings }), crowd = new Crowd(stack, 16);
  const statuses = await crowd.times(VOTERS, () => crowd.vote().then((a) => a.status));
  assert.deepEqual([...new Set(statuses)], [303]);
  crowd.leave();
  await stack.stop();
  const store = join(kept.state, "connote.db");
  const marks = query(store, "SELECT hex(mark) AS mark FROM spent").map((row) => row.mark);
  assert.equal(marks.length, VOTERS);
  assert.equal(readable(marks, kept.state, kept.spool), VOTERS, "before the purge all are there");

  // Three days later a few more people come, and with their group the old marks go.
  stack = await startStack({ program: programAt(72, place()), ...kept, settings });
  crowd = new Crowd(stack, 1);
  await crowd.times(LATER, () => crowd.vote());
  await until(() => queryCopy(store, "SELECT count(*) AS n FROM spent")[0].n <= LATER, "the purge", 5);
  const running = readable(marks, kept.state, kept.spool);
  crowd.leave();
  await stack.stop();
  t.diagnostic(`readable while it runs: ${running}, after its end: ${readable(marks, kept.state, kept.spool)} of ${VOTERS}`);
  assert.equal(running, 0);
  assert.equal(readable(marks, kept.state, kept.spool), 0);
  assert.deepEqual(query(store, "SELECT ballots FROM rounds"), [{ ballots: VOTERS + LATER }]);
  assert.equal(query(store, "SELECT count(*) AS n FROM spent")[0].n, LATER);
});

test("marks that have been written to disk are gone from the spool", async () => {
  const stack = await startStack({ program: SHIPPED });
  const crowd = new Crowd(stack, 1);
  try {
    await crowd.times(16, () => crowd.vote());
    const store = join(stack.state, "connote.db");
    await until(() => queryCopy(store, "SELECT count(*) AS n FROM spent")[0].n === 16, "the group on disk", 5);
    const marks = queryCopy(store, "SELECT hex(mark) AS mark FROM spent").map((row) => row.mark);
    await until(() => readable(marks, stack.spool) === 0, "the spool to be empty", 2);
  } finally {
    crowd.leave();
    await stack.stop();
  }
});

// The same marks in a store that does not take care: how many are still there after DELETE?
async function careless(settings, checkpoint) {
  const directory = place(), path = join(directory, "naive.db");
  const shell = spawn("sqlite3", [path], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  shell.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  shell.stdin.write(`PRAGMA journal_mode = WAL; ${settings}
CREATE TABLE spent (epoch INTEGER NOT NULL, mark BLOB NOT NULL, PRIMARY KEY (epoch, mark)) STRICT, WITHOUT ROWID;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${VOTERS}) INSERT INTO spent SELECT 1, randomblob(16) FROM n;
.print marks
SELECT hex(mark) FROM spent;
.print end
DELETE FROM spent WHERE epoch < 2; ${checkpoint}
.print done
`);
  await until(() => said.includes("done"), "the careless store");
  const marks = /marks\n([^]*)end\n/.exec(said)[1].trim().split("\n");
  assert.equal(marks.length, VOTERS);
  const found = readable(marks, directory);
  shell.stdin.end(".quit\n");
  await new Promise((done) => shell.on("close", done));
  return found;
}

test("control: without secure_delete they can be read, although the log is cut", async (t) => {
  const found = await careless("PRAGMA secure_delete = OFF;", "PRAGMA wal_checkpoint(TRUNCATE);");
  t.diagnostic(`${found} of ${VOTERS}`);
  assert.ok(found > VOTERS / 2);
});

test("control: with secure_delete they can be read as long as the log is not cut", async (t) => {
  const found = await careless("PRAGMA secure_delete = ON;", "");
  t.diagnostic(`${found} of ${VOTERS}`);
  assert.equal(found, VOTERS);
});

test("with both, none", async () => {
  assert.equal(await careless("PRAGMA secure_delete = ON;", "PRAGMA wal_checkpoint(TRUNCATE);"), 0);
});
