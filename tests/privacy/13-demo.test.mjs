// `make demo`: a crowd whose answers are known, so that what is published can be held against them.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { environment, family, remove, ROOT, survivors, temporary, until } from "../http/processes.mjs";
import { freePort } from "../http/stack.mjs";
import { Crowd, filesBelow, SHIPPED } from "./crowd.mjs";
import { TABLES } from "./rounds.mjs";

const state = temporary(), spool = temporary(true);
let demo, crowd;

async function start(directory = state) {
  const port = await freePort();
  const child = spawn("deploy/demo/demo.sh", [], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"],
    env: environment({ PORT: port, STATE: directory, SPOOL: spool, CONNOTE_PROGRAM: SHIPPED }) });
  const run = { child, port, out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => (run.out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (run.err += text));
  run.over = new Promise((done) => child.on("close", (code) => done(run.code = code)));
  process.on("exit", () => run.code === undefined && child.kill("SIGTERM"));
  await until(() => run.out.includes("\n") || run.code !== undefined, "the demonstration", 120);
  return run;
}

async function stop(run, signal = "SIGTERM") {
  const members = family(run.child.pid);
  run.child.kill(signal);
  assert.equal(await run.over, 0, run.err);
  assert.deepEqual(survivors(members), []);
}

before(async () => {
  execFileSync("make", ["-s", "--no-print-directory", "build/release/voters"], { cwd: ROOT });
  demo = await start();
  crowd = new Crowd(demo, 4);
}, { timeout: 150000 });
after(async () => {
  crowd.leave();
  if (demo.code === undefined) await stop(demo);
  [state, spool].forEach(remove);
});

const rows = (text) => text.trim().split("\n").slice(1).map((line) => line.split(","));

// {"round/table/cell": n} of what the crowd truly said, and of what was published.
const truth = () => Object.fromEntries(rows(readFileSync(join(state, "demo-totals.csv"), "utf8")).map(([r, t, c, n]) => [`${Number(r)}/${t}/${c}`, Number(n)]));

async function published() {
  const latest = await crowd.get("/results/latest.csv");
  const csv = await crowd.get(latest.headers.location);
  return rows(csv.body.toString()).map(([round, table, , , ballots, cell, count]) =>
    ({ round: Number(round), table, ballots: Number(ballots), cell, key: `${Number(round)}/${table}/${cell}`, count: Number(count) }));
}

test("it says where it is once the votes are in, and nothing else", () => {
  assert.equal(demo.out, `Connote is at http://127.0.0.1:${demo.port}/\n`);
});

test("every page says that the votes are simulated", async () => {
  for (const path of ["/", "/poll", "/results", "/results/0001", "/method", "/thanks/vote", "/thanks/choice", "/not-there"])
    assert.match((await crowd.get(path)).body.toString(), /Demonstration\./, path);
  const draft = await crowd.post("/draft", { direction: "send", relationship: "event" });
  assert.match(draft.body.toString(), /Demonstration\./);
});

test("several rounds of both kinds are published, and others are open", async () => {
  const all = await published();
  const rounds = (kind) => new Set(all.filter((r) => TABLES[r.table].kind === kind).map((r) => r.round)).size;
  assert.ok(rounds("opinion") >= 3 && rounds("choice") >= 2, `${rounds("opinion")} and ${rounds("choice")}`);
  const { open } = await crowd.counts();
  assert.ok(open.opinion.ballots > 0 && open.choice.ballots > 0);
});

test("both gaps are in the numbers: fewer send a note than would like one, and than take a draft", async () => {
  const all = await published();
  const sum = (table, pattern) => all.filter((r) => r.table === table && pattern.test(r.cell)).reduce((n, r) => n + r.count, 0);
  const share = (table) => sum(table, /custom$/) / sum(table, /./);
  assert.ok(share("receive") - share("send") > 0.1);
  assert.ok(share("choice") - share("send") > 0.15);
});

test("what is published is what the crowd said, within the noise that is stated", async (t) => {
  const said = truth(), ratios = [];
  for (const { key, table, ballots, count } of await published()) {
    const { over, under, variance, addsUp, cells } = TABLES[table], a = over / under, off = count - (said[key] ?? 0);
    // As far off as happens once in a hundred million cells; making a table add up moves it a little more.
    const most = Math.log(1e-8 * (1 + a) / 2) / Math.log(a);
    assert.ok(Math.abs(off) <= 1.5 * most, `${key}: ${count} for ${said[key]}`);
    assert.ok((said[key] ?? 0) <= ballots);
    ratios.push(off * off / (addsUp ? variance * (1 - 1 / cells) : variance));
  }
  const mean = ratios.reduce((sum, r) => sum + r, 0) / ratios.length;
  t.diagnostic(`${ratios.length} cells, mean squared distance ${mean.toFixed(2)} of the stated variance`);
  // About one; with some 130 cells it strays by 0.2.
  assert.ok(mean > 0.25 && mean < 2.2, `${mean}`);
});

test("the number of answers is exact", async () => {
  const said = truth();
  for (const table of ["send", "receive", "choice"]) {
    const sums = {}, ballots = {};
    for (const [key, n] of Object.entries(said)) if (key.split("/")[1] === table) sums[key.split("/")[0]] = (sums[key.split("/")[0]] ?? 0) + n;
    for (const row of await published()) if (row.table === table) ballots[row.round] = row.ballots;
    assert.deepEqual(sums, ballots);
  }
});

test("the newest ZIP is a data package: its description fits its table, byte for byte and row by row", async () => {
  const location = (await crowd.get("/results/latest.zip")).headers.location;
  const zip = join(state, "releases", location.replace(/^.*\/results\//, ""));
  const member = (name) => execFileSync("unzip", ["-p", zip, name], { maxBuffer: 1 << 26 });
  const description = JSON.parse(member("datapackage.json"));
  assert.equal(description.profile, "tabular-data-package");
  const parsers = { integer: (text) => /^-?[0-9]+$/.test(text), string: (text) => text.length > 0 };
  for (const { path, bytes, hash, schema } of description.resources) {
    const table = member(path), [header, ...lines] = table.toString("utf8").trim().split("\n").map((line) => line.split(","));
    assert.equal(bytes, table.length);
    assert.equal(hash, `sha256:${createHash("sha256").update(table).digest("hex")}`);
    assert.deepEqual(schema.fields.map((field) => field.name), header);
    for (const line of lines) schema.fields.forEach(({ name, type }, i) => assert.ok(parsers[type](line[i]), `${name}: ${line[i]}`));
    const keys = lines.map((line) => schema.primaryKey.map((name) => line[header.indexOf(name)]).join("/"));
    assert.equal(new Set(keys).size, lines.length, "the primary key");
  }
});

test("a second start shows the same files and simulates nobody anew", { timeout: 120000 }, async () => {
  const files = () => Object.fromEntries(filesBelow(join(state, "releases")).map((f) => [f.path, f.bytes.toString("base64")]));
  const before = files(), said = truth();
  crowd.leave();
  await stop(demo, "SIGINT");
  demo = await start();
  crowd = new Crowd(demo, 4);
  assert.deepEqual(files(), before);
  assert.deepEqual(truth(), said);
});

test("a directory that holds a real poll is refused in one sentence", async () => {
  const real = temporary();
  writeFileSync(join(real, "connote.db"), "");
  const run = await start(real);
  assert.equal(await run.over, 1);
  assert.match(run.err, /^connote: [^\n]+\n$/);
  assert.ok(!existsSync(join(real, "demo")));
  remove(real);
});
