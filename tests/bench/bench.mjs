// bench.mjs - how fast, as ratios in one run: Connote against the least a server could do.
//
// Two nginx with the same settings, one before Connote and one before echo.c, which answers with as
// many bytes as Connote's page has. For each row both are loaded in turn, ROUNDS times, so that a
// machine that slows down slows both; the same client sends the same bodies to both. Rates are
// medians; the ratio is the median of the rounds' own. About seven minutes.
//
// usage: node tests/bench/bench.mjs   (make bench builds what it needs)
//        BENCH_SECONDS=1 shortens each load, BENCH_ONLY=rows,crowd,alone,votes,growth leaves parts out,
//        BENCH_ROWS=vote,draft leaves rows out whose names hold none of these
import { execFile, execFileSync, spawn } from "node:child_process";
import { readFileSync, writeFileSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT, temporary } from "../http/processes.mjs";
import { freePort, startStack } from "../http/stack.mjs";
import { ballotsOf, startGrown } from "./growth.mjs";

const run = promisify(execFile);
process.setMaxListeners(0); // one for each server that is ended with this process
const ROUNDS = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const CONNECTIONS = 64;
const CROWD = 10 * CONNECTIONS;
const ECHO_THREADS = Math.min(250, cpus().length * 64 + 16); // above nginx's workers x kept connections, or libfcgi's loop starves
const TOKENS_A_ROUND = 40000 * SECONDS;
const VOTE = "send=custom&receive=either&reason=care&reason=person&ballot=";
const ROWS = (process.env.BENCH_ROWS ?? "").split(",");
const PARTS = (process.env.BENCH_ONLY ?? "rows,crowd,alone,votes,growth").split(",");

const FULL_FORM = new URLSearchParams({
  direction: "send", relationship: "event", recipient: "Dr. Maria-Luisa van der Berg, PhD", sender: "Tom Okafor",
  tone: "friendly", limit: "300", event: "AWS Summit", place: "Lisbon", when: "last tuesday", met: "yes",
  topic: "caching at the edge", reason: "to swap notes on latency", role: "", company: "", today: "2026-11-23",
}).toString();

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

async function wrk(url, { body, tokens, connections = CONNECTIONS } = {}) {
  const args = ["-t1", `-c${connections}`, `-d${SECONDS}s`, "--timeout", "10s"];
  if (body) args.push("-s", join(ROOT, "tests/bench/form.lua"));
  const env = { ...process.env, BENCH_BODY: body ?? "" };
  delete env.BENCH_TOKENS;
  if (tokens) env.BENCH_TOKENS = tokens;
  const { stdout } = await run("wrk", [...args, url], { env });
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]);
  const bad = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1).map(Number) ?? [];
  const failed = bad + errors.reduce((a, b) => a + b, 0);
  const answered = Number(/(\d+) requests in/.exec(stdout)[1]) - bad;
  return { rate, bad: failed, answered, good: rate - bad / SECONDS };
}

// nginx before echo.c: Connote's own configuration with another port, socket and pid file, and the published
// files once more under /plain/, as nginx serves any file.
async function startEcho(stack) {
  const directory = temporary();
  const port = await freePort();
  const socket = join(directory, "socket");
  const text = readFileSync(join(stack.state, "nginx/nginx.conf"), "utf8")
    .replaceAll(`unix:${stack.state}/socket`, `unix:${socket}`)
    .replaceAll(`${stack.state}/nginx/`, `${directory}/`)
    .replace(`127.0.0.1:${stack.port}`, `127.0.0.1:${port}`)
    .replace("        location / {", `        location /plain/ { alias ${stack.releases}/; }\n\n        location / {`);
  writeFileSync(join(directory, "nginx.conf"), text);
  const quiet = { stdio: "ignore", cwd: ROOT };
  const echo = spawn("spawn-fcgi", ["-n", "-s", socket, "-b", "128", "--", join(ROOT, "build/release/bench/echo"), String(ECHO_THREADS)], quiet);
  await new Promise((done) => setTimeout(done, 500));
  const nginx = spawn("nginx", ["-e", "stderr", "-c", join(directory, "nginx.conf")], quiet);
  process.on("exit", () => [nginx, echo].forEach((child) => child.kill("SIGTERM")));
  await new Promise((done) => setTimeout(done, 500));
  return { base: `http://127.0.0.1:${port}`, stop: () => { nginx.kill("SIGTERM"); echo.kill("SIGTERM"); } };
}

async function bytesOf(url, body) {
  const answer = await fetch(url, body ? { method: "POST", body, redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" } } : { redirect: "manual" });
  return (await answer.arrayBuffer()).byteLength;
}

function makeTokens(stack, count) {
  const path = join(temporary(true), "tokens");
  const list = execFileSync(join(ROOT, "build/release/bench/tokens"), [stack.key, String(count)], { maxBuffer: 1 << 30 });
  writeFileSync(path, list);
  return path;
}

function memoryMiB(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "latin1");
  return Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024;
}

// One row: ours and the measure in turn.
async function compare(row) {
  const ours = [], theirs = [], ratios = [];
  let bad = 0, answered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const measure = await wrk(row.measure, row.measureOptions?.(round));
    const own = await wrk(row.url, row.options?.(round));
    ours.push(own.rate), theirs.push(measure.rate), ratios.push(own.rate / measure.rate);
    bad += own.bad, answered += own.answered;
  }
  return { ...row, ours: median(ours), theirs: median(theirs), ratio: median(ratios), bad, answered };
}

// Many more visitors at once than can be served: what is still answered well, against the usual load.
async function overload(stack) {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const usual = await wrk(`${stack.base}/draft`, { body: FULL_FORM });
    const crowd = await wrk(`${stack.base}/draft`, { body: FULL_FORM, connections: CROWD });
    ratios.push(crowd.good / usual.good);
  }
  return median(ratios);
}

// The same loads on the smallest store and on grown ones, in turn: rates relative to the smallest.
async function growth(program, settings) {
  const sizes = [["1 round", { ballots: [100] }],
    ["145 rounds of 10^8 ballots", { ballots: ballotsOf(145) }],
    ["1,000 rounds of 10^8 ballots", { ballots: Array(1000).fill(1e5) }],
    ["1 round, 10^6 spent marks", { ballots: [100], marks: 1e6 }]];
  const stacks = [];
  for (const [, size] of sizes) stacks.push(await startGrown(program, settings, size));
  const loads = { "GET /": {}, "GET /results": {}, "POST /draft": { body: FULL_FORM }, "POST /vote": { body: VOTE } };
  const table = [];
  for (const [name, options] of Object.entries(loads)) {
    const ratios = sizes.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      const rates = [];
      // Another one begins each time: what a neighbour on the machine does is no store's advantage.
      for (let turn = 0; turn < stacks.length; turn++) {
        const i = (round + turn) % stacks.length;
        const tokens = name === "POST /vote" ? makeTokens(stacks[i], TOKENS_A_ROUND) : undefined;
        rates[i] = (await wrk(stacks[i].base + name.split(" ")[1], { ...options, tokens })).rate;
      }
      rates.forEach((rate, i) => ratios[i].push(rate / rates[0]));
    }
    table.push([name, ...ratios.slice(1).map((list) => median(list).toFixed(2))]);
  }
  for (const stack of stacks) await stack.stop();
  return ["", "rates on a grown store, relative to one with 1 round (target: at least 0.90)", "",
    `| load | ${sizes.slice(1).map(([name]) => name).join(" | ")} |`, `|${"---|".repeat(sizes.length)}`,
    ...table.map((row) => `| ${row.join(" | ")} |`)];
}

// What groups are worth: many voters at once, against one at a time with a commit for each.
async function groups(program) {
  const many = await startStack({ program, settings: { CONNOTE_ROUND_BALLOTS: 1000000 } });
  const one = await startStack({ program, settings: { CONNOTE_ROUND_BALLOTS: 1000000, CONNOTE_FLUSH_BALLOTS: 1 } });
  const load = (stack, connections) => wrk(`${stack.base}/vote`, { body: VOTE, tokens: makeTokens(stack, TOKENS_A_ROUND), connections });
  const rates = [], singles = [], ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const single = await load(one, 1), all = await load(many, CONNECTIONS);
    rates.push(all.rate), singles.push(single.rate), ratios.push(all.rate / single.rate);
  }
  await many.stop();
  await one.stop();
  return `votes a second with ${CONNECTIONS} clients: ${median(rates).toFixed(0)}; one client, a commit for each vote, ` +
    `same disk: ${median(singles).toFixed(0)}; ratio ${median(ratios).toFixed(1)} (target 5)`;
}

// Ballots in the database of a stack that has ended, against those that were acknowledged. The last
// answers of a load may have been on their way when the client left.
function keptOf(state, acknowledged) {
  const kept = Number(execFileSync("sqlite3", [join(state, "connote.db"), "SELECT coalesce(sum(ballots), 0) FROM rounds WHERE kind = 'opinion'"]));
  const whole = kept >= acknowledged && kept <= acknowledged + ROUNDS * CONNECTIONS;
  return `ballots acknowledged ${acknowledged}, in the database ${kept}: ${whole ? "every one is kept" : "NOT AS IT SHOULD BE"}`;
}

function print(rows, extra) {
  const line = (...cells) => console.log(`| ${cells.join(" | ")} |`);
  console.log(`\n2 cores expected, ${execFileSync("nproc").toString().trim()} here; wrk -t1 -c${CONNECTIONS}, ${SECONDS} s, ${ROUNDS} rounds in turn\n`);
  line("what", "bytes", "Connote /s", "measure", "measure /s", "ratio", "target", "errors");
  line(..."--------".split("").map(() => "---"));
  for (const r of rows)
    line(r.name, r.bytes, r.ours.toFixed(0), r.against, r.theirs.toFixed(0), r.ratio.toFixed(2), r.target, r.bad);
  console.log();
  extra.forEach((text) => console.log(text));
}

async function votes(stack, count) {
  for (const token of readFileSync(makeTokens(stack, count), "utf8").trim().split("\n"))
    await bytesOf(`${stack.base}/vote`, `send=custom&receive=either&reason=care&ballot=${token}`);
}

// A young poll publishes a round every few thousand ballots, an old one at every tenth of all it has: votes are
// measured on a poll that publishes all the while, and on one with no round due.
async function rowsOf(stack, old, echo) {
  const latest = await fetch(`${stack.base}/results/latest.csv`, { redirect: "manual" });
  const file = new URL(latest.headers.get("location"), stack.base).pathname;
  const page = async (name, path, target, body) => {
    const bytes = await bytesOf(stack.base + path, body), options = () => ({ body });
    return { name, bytes, url: stack.base + path, options, target, against: "echo", measure: `${echo.base}/?bytes=${bytes}`, measureOptions: options };
  };
  const voters = (to) => {
    const tokens = Array.from({ length: ROUNDS }, () => makeTokens(to, TOKENS_A_ROUND));
    const options = (round) => ({ body: VOTE, tokens: tokens[round] });
    return { bytes: 0, url: `${to.base}/vote`, target: 0.4, against: "echo", options, measure: `${echo.base}/?bytes=1`, measureOptions: options };
  };
  const bytes = statSync(join(stack.releases, file.replace("/results/", ""))).size;
  const rows = [await page("GET /", "/", 0.7), await page("GET /poll", "/poll", 0.7), await page("POST /draft, full form", "/draft", 0.5, FULL_FORM),
    await page("GET /results", "/results", "-"),
    { name: "a published file", bytes, url: stack.base + file, target: 0.95, against: "nginx static", measure: `${echo.base}${file.replace("/results/", "/plain/")}` },
    { name: "POST /vote, rounds being published", ...voters(stack) }, { name: "POST /vote, no round due", ...voters(old) }];
  const done = [];
  for (const row of rows.filter(({ name }) => ROWS.some((part) => name.includes(part)))) done.push(await compare(row));
  return done;
}

const VOTES_FIRST = 100; // enough for a round

async function main() {
  const program = join(ROOT, "build/release/connote.fcgi"), part = (name) => PARTS.includes(name);
  const state = temporary(), spool = temporary(true);
  const stack = await startStack({ program, state, spool, settings: { CONNOTE_ROUND_BALLOTS: 100 } });
  const oldState = temporary();
  const old = await startStack({ program, state: oldState, settings: { CONNOTE_ROUND_BALLOTS: 1000000 } });
  const echo = await startEcho(stack);
  await votes(stack, VOTES_FIRST);
  const rows = part("rows") ? await rowsOf(stack, old, echo) : [];
  const extra = [];
  if (part("crowd"))
    extra.push(`goodput of POST /draft with ${CROWD} connections, against ${CONNECTIONS}: ${(await overload(stack)).toFixed(2)} (target 0.9)`);
  extra.push(`most memory of the program: ${memoryMiB(stack.program()).toFixed(1)} MiB (target 64)`);
  echo.stop();
  await stack.stop();
  await old.stop();
  const answered = (name) => rows.find((row) => row.name.endsWith(name))?.answered ?? 0;
  extra.push(keptOf(state, VOTES_FIRST + answered("published")), keptOf(oldState, answered("no round due")));
  if (part("votes")) extra.push(await groups(program));
  if (part("alone"))
    extra.push("", "one answer without protocol, median:", execFileSync(join(ROOT, "build/release/bench/bench_page"), ["9"], { cwd: ROOT }).toString(),
      "the drafter alone, microseconds for three drafts:", execFileSync(join(ROOT, "build/release/bench/bench_note"), { cwd: ROOT }).toString());
  print(rows, extra);
  if (part("growth"))
    (await growth(program, { CONNOTE_ROUND_BALLOTS: 1000000 })).forEach((text) => console.log(text));
}

await main();
