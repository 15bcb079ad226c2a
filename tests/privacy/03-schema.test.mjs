// The database and the spool hold these tables, these columns, of these types, and nothing else: a
// column that could tell one voter from another cannot come in unseen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { remove, temporary } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, filesBelow, opinion, query, SHIPPED } from "./crowd.mjs";

// Each column as "name TYPE", with "!" when it may not be NULL and "#n" for its place in the key.
const STORE = {
  rounds: ["kind TEXT! #1", "id INTEGER! #2", "opened TEXT!", "closed TEXT!", "ballots INTEGER!"],
  tallies: ["table TEXT! #1", "round INTEGER! #2", "cell TEXT! #3", "n INTEGER!"],
  spent: ["epoch INTEGER! #1", "mark BLOB! #2"],
  releases: ["number INTEGER #1", "kind TEXT!", "round INTEGER!"],
};
const SPOOL = {
  waiting: ["kind TEXT! #1", "ballots INTEGER!"],
  sums: ["kind TEXT! #1", "cell INTEGER! #2", "n INTEGER!"],
  marks: ["mark BLOB! #1", "kind TEXT!", "epoch INTEGER!"],
};
// Without a row id there is no trace of who came first: only tables that are not about ballots have one.
const ROW_IDS = ["releases"];

const CODES = ["opinion", "choice"], TABLES = ["send", "receive", "reasons", "choice"];
const WEEK = "[0-9][0-9][0-9][0-9]-W[0-9][0-9]";

let stack, store, spool;

before(async () => {
  stack = await startStack({ program: SHIPPED, settings: { CONNOTE_ROUND_BALLOTS: 40 } });
  const crowd = new Crowd(stack, 8), roll = dice(3);
  // A published round, an open one, and a few ballots that still wait.
  await crowd.times(65, () => crowd.vote(opinion(roll)));
  await crowd.times(5, () => crowd.choose());
  crowd.leave();
  const kept = temporary();
  [store, spool] = [join(kept, "store.db"), join(kept, "spool.db")];
  copyFileSync(join(stack.state, "connote.db"), store);
  copyFileSync(filesBelow(stack.spool).find((f) => f.bytes.latin1Slice(0, 15) === "SQLite format 3").path, spool);
});
after(() => stack.stop());

const describe = (c) => `${c.name} ${c.type}${c.notnull ? "!" : ""}${c.pk ? ` #${c.pk}` : ""}`;

// Everything in the database that is not in the list, and the other way round: a list of sentences.
function strange(path, list) {
  const found = [];
  const things = query(path, "SELECT type, name, tbl_name FROM sqlite_schema");
  for (const { type, name } of things)
    if (type !== "table" && !(type === "index" && name.startsWith("sqlite_autoindex_"))) found.push(`a ${type} ${name}`);
  const names = things.filter((t) => t.type === "table").map((t) => t.name);
  for (const name of names.filter((n) => !(n in list))) found.push(`a table ${name}`);
  for (const [name, columns] of Object.entries(list)) {
    const here = query(path, `SELECT * FROM pragma_table_xinfo('${name}')`).map(describe);
    if (here.join(", ") !== columns.join(", ")) found.push(`${name} is (${here.join(", ")})`);
  }
  for (const { name, strict, wr, type } of query(path, "SELECT * FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_schema'")) {
    if (!strict || type !== "table") found.push(`${name} is not strict`);
    if (!wr !== ROW_IDS.includes(name)) found.push(`${name} ${wr ? "has no" : "has a"} row id`);
  }
  return found;
}

// What the columns hold: codes, weeks and numbers, as many as a count of answers needs.
function strangeValues(path) {
  const quoted = (list) => list.map((word) => `'${word}'`).join(", ");
  const questions = {
    "a round of another kind": `SELECT * FROM rounds WHERE kind NOT IN (${quoted(CODES)})`,
    "a time finer than a week": `SELECT * FROM rounds WHERE opened NOT GLOB '${WEEK}' OR closed <> '' AND closed NOT GLOB '${WEEK}'`,
    "a tally of another table": `SELECT * FROM tallies WHERE "table" NOT IN (${quoted(TABLES)})`,
    "a cell that is no code": "SELECT * FROM tallies WHERE cell GLOB '*[^a-z_]*' OR length(cell) > 24",
    "more or fewer cells than the survey has": `SELECT "table", round, count(*) FROM tallies GROUP BY 1, 2
      HAVING count(*) <> CASE "table" WHEN 'send' THEN 3 WHEN 'receive' THEN 4 WHEN 'reasons' THEN 10 ELSE 20 END`,
    "a mark of another length": "SELECT * FROM spent WHERE length(mark) <> 16",
    "a time finer than six hours": "SELECT * FROM spent WHERE epoch > unixepoch() / 21600 OR epoch < unixepoch() / 21600 - 8",
  };
  return Object.entries(questions).filter(([, sql]) => query(path, sql).length > 0).map(([name]) => name);
}

test("the database has the tables and columns of the list, and nothing else", () => {
  assert.deepEqual(strange(store, STORE), []);
});

test("the spool has the tables and columns of the list, and nothing else", () => {
  assert.deepEqual(strange(spool, SPOOL), []);
});

test("the columns hold codes, weeks and counts only", () => {
  assert.deepEqual(strangeValues(store), []);
  assert.deepEqual(query(spool, "SELECT * FROM marks WHERE length(mark) <> 16 OR epoch > unixepoch() / 21600"), []);
  for (const name of Object.keys(SPOOL))
    assert.deepEqual(query(spool, `SELECT * FROM ${name} WHERE kind NOT IN ('opinion', 'choice')`), []);
});

test("there are as many marks as ballots, so none carries anything else", () => {
  const [{ ballots }] = query(store, "SELECT sum(ballots) AS ballots FROM rounds");
  const [{ marks }] = query(store, "SELECT count(*) AS marks FROM spent");
  const [{ waiting }] = query(spool, "SELECT sum(ballots) AS waiting FROM waiting");
  const [{ held }] = query(spool, "SELECT count(*) AS held FROM marks");
  assert.deepEqual({ marks, held }, { marks: ballots, held: waiting });
  assert.equal(ballots + waiting, 70);
});

test("what may be written besides lies in known files", () => {
  const known = /^(connote\.db(-wal|-shm|\.lock)?|key|lock|socket|nginx\/nginx\.(conf|pid)|nginx\/static\/[a-z./-]+|nginx\/pages\/[0-9a-f/]+|releases\/(connote\.pub|[0-9]{4}\/connote-[0-9]{4}\.[a-z0-9.]+))$/;
  const names = filesBelow(stack.state).map((f) => f.path.slice(stack.state.length + 1));
  assert.deepEqual(names.filter((name) => !known.test(name)), []);
});

// --- controls ---------------------------------------------------------------------------------------

function changed(path, sql, look) {
  const directory = temporary();
  try {
    const copy = join(directory, "copy.db");
    copyFileSync(path, copy);
    execFileSync("sqlite3", [copy, sql]);
    return look(copy);
  } finally {
    remove(directory);
  }
}

const CHANGES = {
  "a column": "ALTER TABLE spent ADD COLUMN at INTEGER NOT NULL DEFAULT 0",
  "a column with another name": "ALTER TABLE spent RENAME COLUMN mark TO address",
  "a table": "CREATE TABLE visits (at INTEGER NOT NULL) STRICT",
  "an index": "CREATE INDEX by_n ON tallies (n)",
  "a trigger": "CREATE TRIGGER t AFTER INSERT ON spent BEGIN SELECT 1; END",
  "a view": "CREATE VIEW v AS SELECT * FROM spent",
  "a hidden column": "ALTER TABLE tallies ADD COLUMN h INTEGER AS (n + 1) VIRTUAL",
  "a table with a row id": "DROP TABLE spent; CREATE TABLE spent (epoch INTEGER NOT NULL, mark BLOB NOT NULL, PRIMARY KEY (epoch, mark)) STRICT",
  "another type": "DROP TABLE spent; CREATE TABLE spent (epoch REAL NOT NULL, mark BLOB NOT NULL, PRIMARY KEY (epoch, mark)) STRICT, WITHOUT ROWID",
};
for (const [name, sql] of Object.entries(CHANGES))
  test(`control: ${name} more is seen`, () => assert.ok(changed(store, sql, (copy) => strange(copy, STORE)).length > 0));

const VALUES = {
  "a day instead of a week": "UPDATE rounds SET opened = '2026-11-23'",
  "an hour": "UPDATE spent SET epoch = unixepoch()",
  "an address for a cell": "UPDATE tallies SET cell = '192.0.2.1' WHERE cell = 'care'",
  "a longer mark": "UPDATE spent SET mark = CAST(mark || x'c0000201' AS BLOB)",
};
for (const [name, sql] of Object.entries(VALUES))
  test(`control: ${name} is seen`, () => assert.ok(changed(store, sql, strangeValues).length > 0));

test("control: one column more in the spool is seen", () => {
  assert.ok(changed(spool, "ALTER TABLE marks ADD COLUMN cell INTEGER NOT NULL DEFAULT 0", (copy) => strange(copy, SPOOL)).length > 0);
});
