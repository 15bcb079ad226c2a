// The noise is what is promised: two-sided geometric, drawn for each cell on its own, once a round,
// before the first ballot is on disk, and never again.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { addTo, cellsOf, Crowd, dice, opinion, SHIPPED, tallies } from "./crowd.mjs";
import { CELLS, confirmed, draw, honest, independence, judge, part, play, suspicions, TABLES } from "./rounds.mjs";

const ROUNDS = 600, DRAWS = 4000;

const noBallots = (count, kind) => Array.from({ length: count }, () => [kind, 1, new Array(CELLS[kind]).fill(0)]);

function judgeAll(rows, kind) {
  const checks = {};
  for (const [name, table] of Object.entries(TABLES).filter(([, t]) => t.kind === kind)) {
    for (const [what, p] of Object.entries(judge(rows.flatMap((row) => part(row, name)), name))) checks[`${name}: ${what}`] = p;
    // Neighbouring cells, and a cell and itself one round later.
    checks[`${name}: cells among themselves`] = independence(rows.flatMap((row) => part(row, name).slice(1).map((k, i) => [k, row[table.first + i]])));
    checks[`${name}: rounds among themselves`] = independence(rows.slice(1).flatMap((row, i) => part(row, name).map((k, c) => [k, rows[i][table.first + c]])));
  }
  if (kind === "opinion") checks["tables among themselves"] = independence(rows.flatMap((row) => [[row[0], row[3]], [row[3], row[7]], [row[0], row[7]]]));
  return checks;
}

for (const kind of ["opinion", "choice"]) {
  test(`${kind}: ${DRAWS} draws of the sampler have the promised variances and shape`, () => {
    assert.deepEqual(confirmed(() => judgeAll(draw(DRAWS, kind), kind)), []);
  });

  test(`${kind}: the totals of ${ROUNDS} rounds on disk hold such noise`, () => {
    assert.deepEqual(confirmed(() => judgeAll(play(noBallots(ROUNDS, kind)).map((round) => round.stored), kind)), []);
  });
}

test("the variances are 12, 40, 180 and 12", (t) => {
  const found = {};
  for (const [name, { kind, variance }] of Object.entries(TABLES)) {
    const numbers = draw(DRAWS, kind).flatMap((row) => part(row, name));
    found[name] = numbers.reduce((sum, k) => sum + k * k, 0) / numbers.length;
    // Ten per cent: some five standard errors of the table with the fewest draws.
    assert.ok(Math.abs(found[name] / variance - 1) < 0.1, `${name}: ${found[name]}`);
  }
  t.diagnostic(Object.entries(found).map(([name, v]) => `${name} ${v.toFixed(1)}`).join(", "));
});

test("noise knows nothing of the totals: rounds with ballots hold the same noise as rounds without", () => {
  const totals = [400, 90, 10, 250, 0, 200, 50, 300, 3, 0, 0, 12, 100, 90, 80, 1, 0];
  assert.deepEqual(confirmed(() => {
    const rounds = play(Array.from({ length: ROUNDS }, () => ["opinion", 500, totals]));
    return judgeAll(rounds.map((round) => round.stored.map((n, i) => n - totals[i])), "opinion");
  }), []);
});

test("the noise of a round is drawn once: more ballots, a restart and kill -9 leave it as it is", async () => {
  const stack = await startStack({ program: SHIPPED, settings: { CONNOTE_ROUND_BALLOTS: 100000, CONNOTE_FLUSH_BALLOTS: 4 } });
  const crowd = new Crowd(stack, 1), roll = dice(7), sums = {}, store = join(stack.state, "connote.db");
  const vote = async (times) => {
    for (let i = 0; i < times; i++) {
      const fields = opinion(roll);
      assert.equal((await crowd.vote(fields)).status, 303);
      addTo(sums, cellsOf(fields));
    }
  };
  const noise = () => Object.fromEntries(Object.entries(tallies(store)).map(([cell, n]) => [cell, n - (sums[cell] ?? 0)]));
  const again = async (signal) => {
    const pid = stack.program();
    process.kill(pid, signal);
    await until(() => stack.program() && stack.program() !== pid, "a new program");
    await until(() => crowd.get("/healthz").then((a) => a.status === 200, () => false), "its answer");
  };
  try {
    await vote(4);
    const first = noise();
    assert.ok(Object.values(first).some((n) => n !== 0));
    for (const act of [() => vote(8), () => again("SIGTERM"), () => vote(4), () => again("SIGKILL"), () => vote(4)]) {
      await act();
      assert.deepEqual(noise(), first);
    }
  } finally {
    crowd.leave();
    await stack.stop();
  }
});

// --- controls: samplers that are wrong ----------------------------------------------------------------

const FROM = "*n = up - down;";
const MUTANTS = {
  "no noise": { from: FROM, to: "*n = 0;" },
  "doubled noise": { from: FROM, to: "*n = 2 * (up - down);" },
  "a wrong ratio": { from: "key_random_below((unsigned)under,", to: "key_random_below((unsigned)under + 1u," },
  "clipped noise": { from: FROM, to: "*n = up - down; const long most = 2 * noise_sd(t); if (*n > most) *n = most; if (*n < -most) *n = -most;" },
  "noise redrawn while the total would be negative": { from: FROM, to: "*n = up - down; if (*n < -2) return draw_cell(t, n);" },
  "noise on one side only": { from: FROM, to: "*n = up;" },
};

for (const [name, change] of Object.entries(MUTANTS))
  test(`control: ${name} in the program's sampler is caught in every table`, () => {
    for (const kind of ["opinion", "choice"]) {
      const drawn = suspicions(judgeAll(draw(ROUNDS, kind, change), kind));
      const stored = suspicions(judgeAll(play(noBallots(ROUNDS, kind), change).map((round) => round.stored), kind));
      for (const table of Object.keys(TABLES).filter((t) => TABLES[t].kind === kind))
        for (const caught of [drawn, stored])
          assert.ok(caught.some((what) => what.startsWith(table)), `${table} with ${name} passes`);
    }
  });

test("control: one draw for all cells of a table is caught", () => {
  const same = Array.from({ length: ROUNDS }, () => {
    const [s, r, z] = ["send", "receive", "reasons"].map((table) => honest(TABLES[table]));
    return [s, s, s, r, r, r, r, ...new Array(10).fill(z)];
  });
  const caught = suspicions(judgeAll(same, "opinion"));
  for (const table of ["send", "receive", "reasons"]) assert.ok(caught.includes(`${table}: cells among themselves`));
});

test("control: a generator that repeats itself from round to round is caught", () => {
  const [row] = draw(1, "opinion");
  assert.ok(suspicions(judgeAll(Array.from({ length: ROUNDS }, () => row), "opinion")).length > 0);
});

test("an honest sampler of our own passes, so the checks are fair", () => {
  for (const kind of ["opinion", "choice"]) {
    const tables = Object.values(TABLES).filter((t) => t.kind === kind);
    const row = () => tables.flatMap((t) => Array.from({ length: t.cells }, () => honest(t)));
    assert.deepEqual(confirmed(() => judgeAll(Array.from({ length: ROUNDS }, row), kind)), []);
  }
});
