// growth.mjs - a store that looks like years of use: many rounds, many ballots, many spent marks.
//
// Rows are written with sqlite3 into a database that the program itself has made; the program then
// makes the newest release's files at its next start, as it does after a crash. Of the older ones
// only the directories are there, which is all that anything but a download looks at: a thousand
// releases, each with all rounds before it, would take minutes to write.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startStack } from "../http/stack.mjs";
import { temporary } from "../http/processes.mjs";

const CELLS = {
  send: { custom: 5, standard: 3, depends: 2 },
  receive: { custom: 5, standard: 1, either: 3, no_answer: 1 },
  reasons: { care: 3, distinct: 2, professional: 2, acceptance: 2, never_generic: 1, app: 2, known: 2, no_promotion: 1, effort: 2, person: 1 },
};
const week = (i) => `${2010 + Math.floor(i / 50)}-W${String((i % 50) + 1).padStart(2, "0")}`;

// Each round of a growing poll is a tenth of what came before it.
export function ballotsOf(rounds, first = 100) {
  const ballots = [];
  for (let i = 0, sum = 0; i < rounds; sum += ballots[i++]) ballots.push(Math.max(first, Math.ceil(sum / 10)));
  return ballots;
}

function roundRows(ballots, i) {
  const rows = [`INSERT INTO rounds VALUES ('opinion',${i + 1},'${week(i)}','${week(i)}',${ballots});`,
    `INSERT INTO releases VALUES (${i + 1},'opinion',${i + 1});`];
  for (const [table, cells] of Object.entries(CELLS)) {
    const shares = Object.entries(cells).map(([cell, share]) => [cell, Math.floor((ballots * share) / 10)]);
    if (table !== "reasons") shares[0][1] += ballots - shares.reduce((sum, [, n]) => sum + n, 0);
    rows.push(...shares.map(([cell, n]) => `INSERT INTO tallies VALUES ('${table}',${i + 1},'${cell}',${n});`));
  }
  return rows;
}

function* markRows(count) {
  const epoch = Math.floor(Date.now() / 1000 / (6 * 3600));
  for (let i = 0; i < count; i++)
    yield `INSERT INTO spent VALUES (${epoch},x'${createHash("md5").update(String(i)).digest("hex")}');`;
}

function write(database, lines) {
  execFileSync("sqlite3", [database], { input: ["BEGIN;", ...lines, "COMMIT;"].join("\n"), maxBuffer: 1 << 30 });
}

// A running stack on such a store. `marks` spent marks on top.
export async function startGrown(program, settings, { ballots, marks }) {
  const state = temporary(), spool = temporary(true);
  await (await startStack({ program, settings, state, spool })).stop();
  const database = join(state, "connote.db");
  write(database, ballots.flatMap(roundRows));
  if (marks) write(database, [...markRows(marks)]);
  for (let i = 1; i < ballots.length; i++)
    mkdirSync(join(state, "releases", String(i).padStart(4, "0")), { recursive: true });
  return startStack({ program, settings, state, spool });
}
