// Somebody who knows everybody else's answer, and to whom yours is 50:50, learns from all that is
// ever published no more than the bound of ANONYMITY: right 87 times in 100 about a whole ballot.
//
// The attacker fills a round with 99 ballots of their own and waits for the hundredth. They know the
// program, and guess by the exact likelihood of what is published. A guess is a coin that fell: the
// tests allow three and a half standard errors above the bound, and a suspicion must be confirmed by
// trials made afresh. The real success lies well below the bound, so a false alarm is out of reach.
import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { remove, temporary } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, SHIPPED } from "./crowd.mjs";
import { CELLS, honest, part, play, probability, TABLES } from "./rounds.mjs";

const TRIALS = 2000, OTHERS = 99;
const bound = (odds) => odds / (1 + odds);
const WHOLE = bound(TABLES.send.odds * TABLES.receive.odds * TABLES.reasons.odds);
const allowed = (limit, trials) => limit + 3.5 * Math.sqrt(limit * (1 - limit) / trials);

// Two ballots that differ in everything they can.
const BALLOTS = {
  opinion: [[1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0]],
  choice: [0, 1].map((took) => Array.from({ length: 20 }, (_, cell) => Number(cell === took))),
};

const plus = (a, b) => a.map((n, i) => n + b[i]);

// --- the attack ----------------------------------------------------------------------------------------

const subsets = (n) => Array.from({ length: (1 << n) - 1 }, (_, set) => Array.from({ length: n }, (__, i) => set >> i & 1));
const choose = (n, k) => (k === 0 ? 1 : choose(n, k - 1) * (n - k + 1) / k);

// How likely it is that `published` became of the exact totals `x`. In a table that was made to add
// up, nobody knows by what even step, nor which cells got the rest: all possibilities are summed.
const SETS = Object.fromEntries([3, 4].map((n) => [n, subsets(n).map((set) => ({ set, share: 1 / choose(n, set.reduce((a, b) => a + b)) }))]));

// P(k) of each table's noise, looked up: it is asked for millions of times.
const CHANCES = Object.fromEntries(Object.values(TABLES).map(({ over, under }) =>
  [`${over}/${under}`, Float64Array.from({ length: 1000 }, (_, k) => probability(over / under, k))]));

function likelihood(published, x, table) {
  const chances = CHANCES[`${table.over}/${table.under}`], chance = (k) => chances[Math.abs(k)] ?? 0;
  const noise = published.map((y, i) => y - x[i]);
  if (!table.addsUp) return noise.reduce((p, k) => p * chance(k), 1);
  let sum = 0;
  // With twenty cells the step is all but known from the others; the rest is left aside.
  if (!SETS[table.cells]) {
    const step = Math.round(noise.slice(2).reduce((all, k) => all + k, 0) / (noise.length - 2));
    return chance(noise[0] - step) * chance(noise[1] - step);
  }
  // The even step lies near the mean of what is seen; thirty away from it the likelihood is gone.
  const middle = Math.round(noise.reduce((all, k) => all + k, 0) / noise.length);
  for (let step = middle - 30; step <= middle + 30; step++)
    for (const { set, share } of SETS[table.cells]) {
      let p = share;
      for (let i = 0; i < noise.length && p > 0; i++) p *= chance(noise[i] - step - set[i]);
      sum += p;
    }
  return sum;
}

// The odds for the first ballot against the second, from the tables looked at.
function odds(published, others, [first, second], tables) {
  return tables.reduce((all, name) => {
    const [y, a, b] = [published, plus(others, first), plus(others, second)].map((row) => part(row, name));
    return all * likelihood(y, a, TABLES[name]) / likelihood(y, b, TABLES[name]);
  }, 1);
}

// Ninety-nine ballots of the attacker's: any will do, they are known.
function padding(kind, roll) {
  const totals = new Array(CELLS[kind]).fill(0);
  for (const table of Object.values(TABLES).filter((t) => t.kind === kind))
    for (let b = 0; b < OTHERS * table.touched; b++) totals[table.first + Math.floor(roll() * table.cells)]++;
  return totals;
}

// [what was published, what the attacker knows, which of the two ballots it truly was]
function trials(kind, count, change) {
  const roll = dice(Math.floor(Math.random() * 2 ** 31));
  const list = Array.from({ length: count }, () => ({ others: padding(kind, roll), secret: Number(roll() < 0.5) }));
  const played = play(list.map(({ others, secret }) => [kind, OTHERS + 1, plus(others, BALLOTS[kind][secret])]), change);
  return list.map((trial, i) => ({ ...trial, published: played[i].published }));
}

function success(kind, tables, all) {
  const right = all.filter(({ published, others, secret }) => {
    const ratio = odds(published, others, BALLOTS[kind], tables);
    return ratio === 1 ? Math.random() < 0.5 : ratio > 1 === (secret === 0);
  });
  return right.length / all.length;
}

const OF = { opinion: ["send", "receive", "reasons"], choice: ["choice"] };
const ATTACKS = [
  ["a whole ballot", "opinion", OF.opinion, WHOLE],
  ["what somebody sends", "opinion", ["send"], bound(TABLES.send.odds)],
  ["what somebody would rather receive", "opinion", ["receive"], bound(TABLES.receive.odds)],
  ["somebody's three reasons", "opinion", ["reasons"], bound(TABLES.reasons.odds)],
  ["what somebody took after a draft", "choice", OF.choice, bound(TABLES.choice.odds)],
];

const cached = {};
const once = (kind) => (cached[kind] ??= trials(kind, TRIALS));

test("the bounds are those of the method page: 87 of 100, and 69 for one table", () => {
  assert.equal(Math.round(100 * WHOLE), 87);
  assert.equal(Math.round(100 * bound(TABLES.send.odds)), 69);
});

for (const [name, kind, tables, limit] of ATTACKS)
  test(`${name}: ${OTHERS} known ballots around it, and the attacker stays below ${Math.round(100 * limit)} of 100`, (t) => {
    let rate = success(kind, tables, once(kind));
    t.diagnostic(`right in ${(100 * rate).toFixed(1)} of 100`);
    if (rate > allowed(limit, TRIALS)) rate = success(kind, tables, trials(kind, TRIALS));
    assert.ok(rate <= allowed(limit, TRIALS), `${rate} against ${limit}`);
    // An attacker who learned nothing at all would be a bad one; the controls show better what it can do.
    assert.ok(rate > 0.5, `${rate}: the attack does not work`);
  });

// What the attacker believes: never more than the bound, and no more than is true.
function beliefs(all) {
  const ratios = all.map(({ published, others }) => odds(published, others, BALLOTS.opinion, OF.opinion));
  const sure = ratios.map((ratio) => Math.max(ratio, 1 / ratio));
  const right = ratios.filter((ratio, i) => (ratio === 1 ? Math.random() < 0.5 : ratio > 1 === (all[i].secret === 0))).length;
  return { most: Math.max(...sure), belief: sure.reduce((sum, s) => sum + s / (1 + s), 0) / all.length, truth: right / all.length };
}

test("nobody is ever surer than the bound allows, and who is sure is not right more often than they think", (t) => {
  let { most, belief, truth } = beliefs(once("opinion"));
  t.diagnostic(`odds of at most ${most.toFixed(2)} to 1; believed ${(100 * belief).toFixed(1)}, right ${(100 * truth).toFixed(1)} of 100`);
  assert.ok(most <= WHOLE / (1 - WHOLE) + 1e-6, `${most} to 1`);
  if (truth > allowed(belief, TRIALS)) ({ belief, truth } = beliefs(trials("opinion", TRIALS)));
  assert.ok(truth <= allowed(belief, TRIALS), `right in ${truth}, believed ${belief}: there is less noise than is promised`);
});

test("control: with half the noise the attacker is right more often than the promise lets them believe", () => {
  const { belief, truth } = beliefs(trials("opinion", TRIALS, { from: "*n = up - down;", to: "*n = (up - down) / 2;" }));
  assert.ok(truth > allowed(belief, TRIALS), `right in ${truth}, believed ${belief}`);
});

for (const [name, kind, tables] of ATTACKS)
  test(`control: without noise the same attack finds ${name} every time`, () => {
    assert.equal(success(kind, tables, trials(kind, 300, { from: "*n = up - down;", to: "*n = 0;" })), 1);
  });

test("before and after: the difference of two releases says no more than the round itself", () => {
  const roll = dice(6), kind = "opinion";
  const list = Array.from({ length: TRIALS / 2 }, () => ({ before: padding(kind, roll), others: padding(kind, roll), secret: Number(roll() < 0.5) }));
  const played = play(list.flatMap(({ before, others, secret }) => [[kind, OTHERS, before], [kind, OTHERS + 1, plus(others, BALLOTS[kind][secret])]]));
  // What somebody adds up from all rounds published so far, before the target came and after.
  let sum = new Array(CELLS[kind]).fill(0);
  const all = list.map((trial, i) => {
    const first = plus(sum, played[2 * i].published), second = plus(first, played[2 * i + 1].published);
    sum = second;
    return { ...trial, published: second.map((n, c) => n - first[c]) };
  });
  assert.ok(success(kind, OF.opinion, all) <= allowed(WHOLE, all.length));
});

test("control: noise drawn afresh for each download falls to the mean of many downloads", () => {
  const tables = OF.opinion.map((name) => TABLES[name]), roll = dice(60);
  const right = Array.from({ length: 100 }, () => {
    const others = padding("opinion", roll), secret = Number(roll() < 0.5), truth = plus(others, BALLOTS.opinion[secret]);
    const downloads = Array.from({ length: 1000 }, () => tables.flatMap((t) => Array.from({ length: t.cells }, () => honest(t))));
    const mean = truth.map((n, c) => n + downloads.reduce((all, d) => all + d[c], 0) / downloads.length);
    const near = (ballot) => plus(others, ballot).reduce((all, n, c) => all + (n - mean[c]) ** 2 / tables.find((t) => c >= t.first && c < t.first + t.cells).variance, 0);
    return near(BALLOTS.opinion[0]) < near(BALLOTS.opinion[1]) === (secret === 0);
  });
  assert.equal(right.filter(Boolean).length, 100);
});

// --- ways of publishing that hold nothing --------------------------------------------------------------

// "Hide what is under ten, round to five", on live counts: pad an answer until what is shown changes.
function roundedCounts(truth) {
  const shown = (counts) => counts.map((n) => (n < 10 ? 0 : 5 * Math.round(n / 5)));
  return (others, cell) => {
    const counts = [...truth];
    let votes = 0;
    // The shown number goes up by five, from a number of ten or more, when the count reaches 5 k - 2.
    for (let before = shown(counts)[cell]; ; before = shown(counts)[cell]) {
      counts[cell]++;
      votes++;
      const now = shown(counts)[cell];
      if (before >= 10 && now === before + 5) return { votes, found: now - 2 - votes - others[cell] };
    }
  };
}

test("control: hidden under ten and rounded to five, live counts fall to a few padding votes", (t) => {
  const roll = dice(61);
  let most = 0;
  for (let i = 0; i < 500; i++) {
    const others = Array.from({ length: 3 }, () => Math.floor(roll() * 60)), secret = Math.floor(roll() * 3);
    const attack = roundedCounts(others.map((n, c) => n + Number(c === secret)));
    const found = [0, 1, 2].map((cell) => attack(others, cell));
    assert.deepEqual(found.map((f) => f.found), [0, 1, 2].map((cell) => Number(cell === secret)));
    most = Math.max(most, ...found.map((f) => f.votes));
  }
  t.diagnostic(`500 of 500 found, with at most ${most} padding votes an answer`);
  assert.ok(most <= 23);
});

test("control: exact batches of a hundred fall to ninety-nine fake ballots", () => {
  const roll = dice(62);
  for (let i = 0; i < 500; i++) {
    const others = padding("opinion", roll), secret = Number(roll() < 0.5);
    const published = plus(others, BALLOTS.opinion[secret]);
    assert.deepEqual(published.map((n, c) => n - others[c]), BALLOTS.opinion[secret]);
  }
});

// --- while a round is open -------------------------------------------------------------------------------

const PUBLIC = ["/", "/results", "/results/0001", "/results/latest.csv", "/results/latest.json", "/chart.svg", "/embed", "/method", "/status.json", "/thanks/vote", "/thanks/choice"];

// Everything that can be seen after each of a number of votes, as bytes.
async function watch(answers, key, ballots = 100) {
  const state = temporary();
  copyFileSync(key, join(state, "key"));
  const settings = { CONNOTE_ROUND_BALLOTS: ballots, CONNOTE_SITE: "https://connote.example" };
  const stack = await startStack({ program: SHIPPED, state, settings });
  const crowd = new Crowd(stack, 1);
  try {
    const seen = [];
    for (const [opinion, choice] of answers) {
      assert.equal((await crowd.vote(opinion)).status, 303);
      assert.equal((await crowd.choose(choice)).status, 303);
      for (const path of PUBLIC) {
        const answer = await crowd.get(path);
        // The poll's and the draft's pages hold a ballot, which is random; no other page may.
        seen.push(`${path} ${answer.status} ${answer.body.toString("latin1")}`);
      }
    }
    return seen;
  } finally {
    crowd.leave();
    await stack.stop();
    remove(state);
  }
}

test("while a round is open, nothing that can be seen depends on what anybody answered", async () => {
  const directory = temporary(), key = join(directory, "key");
  writeFileSync(key, Buffer.alloc(32, 7), { mode: 0o600 });
  const one = [{ send: "custom", receive: "custom", reason: ["care", "distinct"] }, { relationship: "event", took: "custom" }];
  const other = [{ send: "standard" }, { relationship: "cold", took: "standard" }];
  const [first, second] = await Promise.all([watch(new Array(20).fill(one), key), watch(new Array(20).fill(other), key)]);
  assert.equal(first.length, 20 * PUBLIC.length);
  first.forEach((page, i) => assert.equal(second[i], page, page.split(" ")[0]));
  // Control: once a round has closed, the same comparison sees what was answered.
  const [third, fourth] = await Promise.all([watch(new Array(3).fill(one), key, 3), watch(new Array(3).fill(other), key, 3)]);
  assert.ok(third.some((page, i) => fourth[i] !== page));
  remove(directory);
});
