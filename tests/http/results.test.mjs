// Rounds: nothing shows before one is full; then it is published as files that never change.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { choose, counts, get, getJson, vote } from "./client.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 3 } });
after(() => stack.stop());

const ENDINGS = ["csv", "json", "xlsx", "zip"];
const IMMUTABLE = "public, max-age=31536000, immutable";
const HEADER = "round,table,week_from,week_to,ballots,cell,count,noise_sd,noise_95";

const rowsOf = (csv) => csv.trimEnd().split(/\r?\n/).slice(1).map((line) => {
  const [round, table, from, to, ballots, cell, count, sd, range] = line.split(",");
  return { round, table, from, to, ballots: Number(ballots), cell, count: Number(count), sd: Number(sd), range: Number(range) };
});
const countOf = (rows, table, cell) => rows.find((row) => row.table === table && row.cell === cell).count;

// The tests of this file build on each other: what is published stays published.

test("before the first round: 404 with a sentence that says how many ballots are missing", async () => {
  for (const ending of ENDINGS) {
    const res = await get(stack, `/results/latest.${ending}`);
    assert.equal(res.status, 404, ending);
    assert.match(res.text, /\b3 more\b/, ending);
  }
});

test("before the first round: the same as a problem document", async () => {
  const res = await getJson(stack, "/results/latest.csv");
  assert.deepEqual([res.status, res.type], [404, "application/problem+json"]);
  assert.match(res.json().detail, /\b3 more\b/);
});

test("before the first round: /results says that nothing is published, and /results/0001 is 404", async () => {
  assert.equal((await get(stack, "/results")).status, 200);
  assert.equal((await get(stack, "/results/0001")).status, 404);
  assert.equal((await get(stack, "/results/0001/connote-0001.csv")).status, 404);
});

test("before the first round: status.json says 0 of 3", async () => {
  assert.deepEqual(await counts(stack), { open: { opinion: { ballots: 0, needed: 3 }, choice: { ballots: 0, needed: 3 } }, published: 0 });
});

test("two of three ballots: the count is public, the answers are nowhere", async () => {
  await vote(stack, { send: "custom", receive: "either", reason: ["care", "app"] });
  await vote(stack, { send: "custom", receive: "custom", reason: ["care"] });
  assert.deepEqual((await counts(stack)).open.opinion, { ballots: 2, needed: 3 });
  assert.match((await get(stack, "/results/latest.csv")).text, /\b1 more\b/);
  assert.equal((await counts(stack)).published, 0);
});

test("the third ballot publishes the round", async () => {
  await vote(stack, { send: "standard" });
  const { open, published } = await counts(stack);
  assert.equal(published, 1);
  assert.equal(open.opinion.ballots, 0);
});

for (const ending of ["csv", "json"])
  test(`latest.${ending} leads to the round's file`, async () => {
    const res = await get(stack, `/results/latest.${ending}`);
    assert.deepEqual([res.status, res.headers.location], [302, `/results/0001/connote-0001.${ending}`]);
    assert.equal((await get(stack, res.headers.location)).status, 200);
  });

test("the CSV has the contract's columns, and ASCII codes and integers only", async () => {
  const { text, headers } = await get(stack, "/results/0001/connote-0001.csv");
  assert.equal(headers["content-type"], "text/csv; charset=utf-8");
  const lines = text.trimEnd().split(/\r?\n/);
  assert.equal(lines[0], HEADER);
  for (const line of lines.slice(1))
    assert.match(line, /^\d+,[a-z_]+,\d{4}-W\d{2},\d{4}-W\d{2},\d+,[a-z_]+,-?\d+,\d+,\d+$/);
  assert.match(text, /^[\x20-\x7e\r\n]*$/);
});

test("the CSV holds every cell of the three tables, and the exact number of ballots", async () => {
  const rows = rowsOf((await get(stack, "/results/0001/connote-0001.csv")).text);
  const cells = (table) => rows.filter((row) => row.table === table).map((row) => row.cell);
  assert.deepEqual(cells("send"), ["custom", "standard", "depends"]);
  assert.deepEqual(cells("receive"), ["custom", "standard", "either", "no_answer"]);
  assert.deepEqual(cells("reasons"), ["care", "distinct", "professional", "acceptance", "never_generic", "app", "known", "no_promotion", "effort", "person"]);
  for (const row of rows) assert.equal(row.ballots, 3);
});

test("the tables in which a ballot has one cell add up to the ballots", async () => {
  const rows = rowsOf((await get(stack, "/results/0001/connote-0001.csv")).text);
  for (const table of ["send", "receive"])
    assert.equal(rows.filter((row) => row.table === table).reduce((sum, row) => sum + row.count, 0), 3, table);
});

test("the totals are right to within the noise that the file names", async () => {
  const rows = rowsOf((await get(stack, "/results/0001/connote-0001.csv")).text);
  const expected = { send: { custom: 2, standard: 1, depends: 0 }, receive: { custom: 1, standard: 0, either: 1, no_answer: 1 }, reasons: { care: 2, app: 1, person: 0 } };
  for (const [table, cells] of Object.entries(expected))
    for (const [cell, count] of Object.entries(cells)) {
      const row = rows.find((one) => one.table === table && one.cell === cell);
      // Noise is unbounded in principle; ten times its deviation is beyond one in a million.
      assert.ok(Math.abs(row.count - count) <= 10 * row.sd, `${table} ${cell}: ${row.count}, expected ${count}`);
    }
});

test("the JSON holds the same numbers as the CSV, and the wording of each question", async () => {
  const csv = rowsOf((await get(stack, "/results/0001/connote-0001.csv")).text);
  const res = await get(stack, "/results/0001/connote-0001.json");
  assert.equal(res.type, "application/json");
  const text = res.text, json = res.json();
  const rows = json.rows.map((row) => [row.round, row.table, row.cell, row.count, row.ballots].join());
  assert.deepEqual(rows, csv.map((row) => [row.round, row.table, row.cell, row.count, row.ballots].join()));
  for (const wording of ["what do you send?", "A custom note", "What counts is the person, not the wording"]) assert.ok(text.includes(wording), wording);
});

test("a published file may be kept for ever and used anywhere", async () => {
  for (const ending of ["csv", "json"]) {
    const { headers } = await get(stack, `/results/0001/connote-0001.${ending}`);
    assert.equal(headers["cache-control"], IMMUTABLE);
    assert.equal(headers["access-control-allow-origin"], "*");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.ok(headers.etag);
  }
});

test("a published file is not sent to whoever has it", async () => {
  const { headers } = await get(stack, "/results/0001/connote-0001.csv");
  const again = await get(stack, "/results/0001/connote-0001.csv", { "If-None-Match": headers.etag });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
});

test("the round has a page, and the results page shows it", async () => {
  const [all, one] = [await get(stack, "/results"), await get(stack, "/results/0001")];
  assert.deepEqual([all.status, one.status], [200, 200]);
  for (const page of [all, one]) assert.match(page.text, /connote-0001\.csv/);
});

for (const path of ["/results/1", "/results/0000", "/results/0002", "/results/00001", "/results/-001", "/results/0001/", "/results/0001/x",
  "/results/0001/connote-0002.csv", "/results/0001/../key", "/results/latest", "/results/latest.exe", "/results/abcd", "/results/0001%00"])
  test(`${path} leads nowhere`, async () => {
    assert.ok([400, 404].includes((await get(stack, path)).status));
  });

test("the chart and the embedded page show the published round", async () => {
  const chart = await get(stack, "/chart.svg");
  assert.deepEqual([chart.status, chart.type], [200, "image/svg+xml"]);
  assert.match(chart.text, /^(<\?xml[^>]*>\s*)?<svg /);
  assert.match((await get(stack, "/embed")).text, /<svg [^>]*class="chart"[^>]*>\s*<title/);
});

for (const path of ["/results", "/results/0001", "/results/latest.csv", "/chart.svg", "/embed"])
  test(`${path} may be kept for a second: it is the same for everybody`, async () => {
    assert.match((await get(stack, path)).headers["cache-control"], /^public, max-age=1(,|$)/);
  });

test("a second round is another release; the first stays as it was, byte for byte", async () => {
  const hash = async (path) => createHash("sha256").update((await get(stack, path)).body).digest("hex");
  const before = [await hash("/results/0001/connote-0001.csv"), await hash("/results/0001/connote-0001.json")];
  for (const send of ["depends", "depends", "depends"]) await vote(stack, { send });
  assert.equal((await counts(stack)).published, 2);
  assert.equal((await get(stack, "/results/latest.csv")).headers.location, "/results/0002/connote-0002.csv");
  assert.deepEqual([await hash("/results/0001/connote-0001.csv"), await hash("/results/0001/connote-0001.json")], before);
});

test("release 2 holds both rounds", async () => {
  const rows = rowsOf((await get(stack, "/results/0002/connote-0002.csv")).text);
  assert.deepEqual([...new Set(rows.map((row) => row.round))], ["1", "2"]);
  const second = rows.filter((row) => row.round === "2");
  assert.ok(Math.abs(countOf(second, "send", "depends") - 3) <= 10 * second[0].sd);
});

test("choices have rounds of their own", async () => {
  await choose(stack, { relationship: "event", took: "custom" });
  await choose(stack, { relationship: "event", took: "standard" });
  await choose(stack, { relationship: "cold", took: "custom" });
  const { published, open } = await counts(stack);
  assert.deepEqual([published, open.choice.ballots], [3, 0]);
  const rows = rowsOf((await get(stack, "/results/0003/connote-0003.csv")).text).filter((row) => row.round === "3");
  assert.equal(rows.length, 20);
  assert.deepEqual([...new Set(rows.map((row) => row.table))], ["choice"]);
  assert.equal(rows.reduce((sum, row) => sum + row.count, 0), 3);
});

// nginx keeps a page for a second, by a clock of whole seconds, and gives the old one to whoever
// first asks for another.
async function fresh(path) {
  await sleep(2100);
  await get(stack, path);
  await sleep(300);
  return get(stack, path);
}

test("the results page says both gaps in one sentence", async () => {
  const { text } = await fresh("/results");
  const share = String.raw`\d+ [\w ,]*\(\d+ to \d+\)`;
  const receive = "too few answered the second question to say what people would rather receive"; // six of them did
  assert.match(text, new RegExp(`Of 100 people who answered, ${share}; ${receive}; of 100 who had a note in front of them, ${share}\\.`));
});

test("a round's page says the gaps that its kind of round has, and its title says which round", async () => {
  const poll = (await get(stack, "/results/0001")).text, drafts = (await get(stack, "/results/0003")).text;
  assert.match(poll, /<p>Of 100 people who answered, [^;]*; too few answered the second question [^;]*\.<\/p>/);
  assert.match(drafts, /<p>Of 100 who had a note in front of them, \d+ would send it \(\d+ to \d+\)\.<\/p>/);
  assert.match(poll, /<title>Results of round 0001:/);
  assert.doesNotMatch(drafts, /people who answered,|Round by round/);
});

test("the results page draws the chart above its table, and the trend above its own", async () => {
  const { text } = await get(stack, "/results");
  const order = ["<svg", "What people send</text>", "<caption>When you invite", "Poll: say they send", "After a note: would send it", "<caption>How many send"];
  const places = order.map((part) => text.indexOf(part));
  assert.ok(!places.includes(-1), places.join());
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
});

test("a table with too few answers says so, and shows no count below zero", async () => {
  const { text } = await get(stack, "/results");
  assert.match(text, /<td><small>too few to say<\/small><\/td>/);
  assert.doesNotMatch(text, /<td>(\u2212|-)/);
  assert.match(text, /<th scope="row">No answer<\/th><td>\d+<\/td><td><\/td>/);
});

test("the kinds of contact have the form's names", async () => {
  const names = (text, pattern) => [...text.matchAll(pattern)].map((m) => m[1].trim());
  const asked = names((await get(stack, "/")).text, /name="relationship"[^>]*><span>([^<]+)/g);
  const shown = names((await get(stack, "/results/0003")).text.split('<h2 id="choice">')[1].split("</table>")[0], /<th scope="row">([^<]+)/g);
  assert.equal(asked.length, 10);
  assert.deepEqual(shown, asked);
  assert.ok((await get(stack, "/method")).text.includes(asked.join("; ")), "the method page has them too");
});

test("how far the counts are off is said beside each question, as the method page has it", async () => {
  const { text } = await get(stack, "/results/0001");
  const off = [...text.matchAll(/Each count may be wrong by up to (\d+)\./g)].map((m) => Number(m[1]));
  const rows = rowsOf((await get(stack, "/results/0001/connote-0001.csv")).text);
  assert.deepEqual(off, ["send", "receive", "reasons"].map((table) => rows.find((row) => row.table === table).range));
});

test("what a download's button says is true", async () => {
  const { text } = await get(stack, "/results");
  const rows = rowsOf((await get(stack, "/results/0003/connote-0003.csv")).text).length;
  for (const ending of ENDINGS) {
    const said = new RegExp(`connote-0003\\.${ending}">[^<]*<small>(\\d+)\u00a0KB, (\\d+) rows<`).exec(text);
    const { body } = await get(stack, `/results/0003/connote-0003.${ending}`);
    assert.deepEqual([Number(said[1]), Number(said[2])], [Math.ceil(body.length / 1024), rows], ending);
  }
});

test("a citation names year, release, week and address, on the page of all rounds and of each", async () => {
  for (const path of ["/results", "/results/0003"])
    assert.match((await get(stack, path)).text, /id="cite"[^>]*>Connote \(\d{4}\)\. [^<]+release 0003, week \d{4}-W\d\d\. http[^<]+\/results\/0003</, path);
});

test("published files and the redirect are the same for everybody", async () => {
  const [a, b] = [await get(stack, "/results/latest.csv", { Cookie: "voted=1" }), await get(stack, "/results/latest.csv")];
  assert.equal(a.headers.location, b.headers.location);
  assert.equal(a.headers["set-cookie"], undefined);
});
