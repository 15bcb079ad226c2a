// In what is published, the answers to a question add up to the number of people who answered, in
// every round and in every file; and making them add up looks at nothing but noisy totals.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, opinion, queryCopy, RELATIONSHIPS, SHIPPED } from "./crowd.mjs";
import { CELLS, confirmed, independence, part, play, TABLES } from "./rounds.mjs";

const ROUNDS = 600, BALLOTS = 25;
const sum = (numbers) => numbers.reduce((all, n) => all + n, 0);
const addingUp = Object.keys(TABLES).filter((name) => TABLES[name].addsUp);

// Rounds of all sizes, one of a single ballot among them, in which everybody says the same or not.
function rounds(kind) {
  const roll = dice(8);
  return Array.from({ length: ROUNDS }, (_, i) => {
    const ballots = i % 3 === 0 ? 1 : 1 + Math.floor(roll() * 300), totals = new Array(CELLS[kind]).fill(0);
    for (const table of Object.values(TABLES).filter((t) => t.kind === kind && t.addsUp))
      for (let b = 0; b < ballots; b++) totals[table.first + (i % 2 ? 0 : Math.floor(roll() * table.cells))]++;
    return [kind, ballots, totals];
  });
}

for (const kind of ["opinion", "choice"])
  test(`${kind}: ${ROUNDS} rounds add up, by an even step in each cell and the rest at random`, () => {
    const list = rounds(kind);
    const played = play(list);
    for (const [i, { stored, published }] of played.entries())
      for (const [name, table] of Object.entries(TABLES).filter(([, t]) => t.kind === kind)) {
        const [before, now] = [part(stored, name), part(published, name)];
        if (!table.addsUp) {
          assert.deepEqual(now, before, `${name} is published as it lies there`);
          continue;
        }
        assert.equal(sum(now), list[i][1], name);
        const steps = now.map((n, c) => n - before[c]);
        assert.ok(Math.max(...steps) - Math.min(...steps) <= 1, `${name}: uneven steps ${steps}`);
      }
  });

test("which cells get the rest does not depend on the cell, nor on its total", () => {
  assert.deepEqual(confirmed(() => {
    const checks = {};
    const totals = [200, 40, 10, 150, 50, 40, 10, ...new Array(10).fill(0)];
    const played = play(Array.from({ length: ROUNDS }, () => ["opinion", 250, totals]));
    for (const name of ["send", "receive"])
      for (let c = 0; c < TABLES[name].cells; c++)
        checks[`${name} ${c}`] = independence(played.map(({ stored, published }) => {
          const steps = part(published, name).map((n, i) => n - part(stored, name)[i]);
          return [steps[c] - sum(steps) / steps.length, 1];
        }));
    return checks;
  }), []);
});

test("control: before they are settled, totals with noise hardly ever add up", () => {
  const list = rounds("opinion");
  const good = play(list).filter(({ stored }, i) => addingUp.filter((t) => TABLES[t].kind === "opinion").every((t) => sum(part(stored, t)) === list[i][1]));
  assert.ok(good.length < ROUNDS / 10, `${good.length} of ${ROUNDS}`);
});

// --- what people download ------------------------------------------------------------------------------

let stack, newest;

before(async () => {
  stack = await startStack({ program: SHIPPED, settings: { CONNOTE_ROUND_BALLOTS: BALLOTS } });
  const crowd = new Crowd(stack, 8), roll = dice(8);
  await crowd.times(2 * BALLOTS, () => crowd.vote(opinion(roll)));
  await crowd.times(2 * BALLOTS, () => crowd.choose({ relationship: RELATIONSHIPS[Math.floor(roll() * 10)], took: roll() < 0.5 ? "custom" : "standard" }));
  await until(async () => (await crowd.counts()).published === 4, "four releases");
  crowd.leave();
  newest = join(stack.releases, "0004");
});
after(() => stack.stop());

const csvRows = (text) => text.trim().split("\n").slice(1).map((line) => {
  const [round, table, , , ballots, cell, count] = line.split(",");
  return { round: Number(round), table, ballots: Number(ballots), cell, count: Number(count) };
});

function expectAddingUp(rows) {
  const groups = Map.groupBy ? Map.groupBy(rows, (r) => `${r.round} ${r.table}`) : rows.reduce((map, r) => {
    const key = `${r.round} ${r.table}`;
    return map.set(key, [...(map.get(key) ?? []), r]);
  }, new Map());
  assert.equal(groups.size, 2 * 3 + 2);
  for (const [key, group] of groups) {
    const table = TABLES[group[0].table];
    assert.equal(group.length, table.cells, key);
    assert.deepEqual(new Set(group.map((r) => r.ballots)), new Set([BALLOTS]), key);
    if (table.addsUp) assert.equal(sum(group.map((r) => r.count)), BALLOTS, key);
  }
}

const plain = (rows) => rows.map(({ round, table, ballots, cell, count }) => [round, table, ballots, cell, count]).sort();

test("CSV and JSON add up and hold the same numbers, as the database does", () => {
  const csv = csvRows(readFileSync(join(newest, "connote-0004.csv"), "utf8"));
  const json = JSON.parse(readFileSync(join(newest, "connote-0004.json"), "utf8")).rows;
  expectAddingUp(csv);
  expectAddingUp(json);
  assert.deepEqual(plain(json), plain(csv));
  const kept = queryCopy(join(stack.state, "connote.db"), `SELECT l.number AS round, t."table", r.ballots, t.cell, t.n AS count
    FROM releases l JOIN rounds r ON r.kind = l.kind AND r.id = l.round
    JOIN tallies t ON t.round = r.id AND (t."table" = 'choice') = (r.kind = 'choice')`);
  assert.deepEqual(plain(kept), plain(csv));
});

test("the ZIP holds the same CSV", () => {
  const zip = join(newest, "connote-0004.zip");
  const name = execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" }).split("\n").find((file) => file.endsWith(".csv"));
  assert.deepEqual(execFileSync("unzip", ["-p", zip, name]), readFileSync(join(newest, "connote-0004.csv")));
});

test("a later release repeats the numbers of the earlier ones", () => {
  const last = readFileSync(join(newest, "connote-0004.csv"), "utf8");
  for (const number of readdirSync(stack.releases).filter((n) => /^\d{4}$/.test(n)))
    assert.ok(last.startsWith(readFileSync(join(stack.releases, number, `connote-${number}.csv`), "utf8")), number);
});
