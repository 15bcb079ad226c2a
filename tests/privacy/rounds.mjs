// rounds.mjs - whole rounds through the real store, and the mathematics of their noise.
//
// Owns: building and running rounds.c, the survey's tables as ANONYMITY promises them, tests of
// whether numbers are drawn from the distribution that is promised.
import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, temporary } from "../http/processes.mjs";

const LIBRARIES = ["ctpl", "glib-2.0", "gio-2.0", "fcgi", "sqlite3", "libsodium", "libutf8proc", "jansson", "xlsxwriter", "libzip"];

// What is promised, written down once more: a change in the program must not change it here.
export const TABLES = {
  send: { kind: "opinion", first: 0, cells: 3, touched: 1, over: 2, under: 3, variance: 12, addsUp: true, odds: 2.25 },
  receive: { kind: "opinion", first: 3, cells: 4, touched: 1, over: 4, under: 5, variance: 40, addsUp: true, odds: 1.5625 },
  reasons: { kind: "opinion", first: 7, cells: 10, touched: 3, over: 9, under: 10, variance: 180, addsUp: false, odds: (10 / 9) ** 6 },
  choice: { kind: "choice", first: 0, cells: 20, touched: 1, over: 2, under: 3, variance: 12, addsUp: true, odds: 2.25 },
};
export const CELLS = { opinion: 17, choice: 20 };
export const part = (row, table) => row.slice(TABLES[table].first, TABLES[table].first + TABLES[table].cells);

const drivers = new Map();

// The driver with the program's own sampler, or with one in which a line of cgi-bin/noise.c was
// replaced: what stands before libconnote.a takes the place of what is in it.
function build(change) {
  const name = change?.to ?? "";
  if (drivers.has(name)) return drivers.get(name);
  const archive = join(ROOT, "build/release/libconnote.a"), directory = temporary(), path = join(directory, "rounds");
  if (!existsSync(archive)) throw new Error("build/release/libconnote.a is missing: run make first");
  const sources = [join(ROOT, "tests/privacy/rounds.c")];
  if (change) {
    const sampler = readFileSync(join(ROOT, "cgi-bin/noise.c"), "utf8");
    if (sampler.split(change.from).length !== 2) throw new Error(`cgi-bin/noise.c holds "${change.from}" not once`);
    sources.push(join(directory, "noise.c"));
    writeFileSync(sources[1], sampler.replace(change.from, change.to));
  }
  const flags = (option) => execFileSync("pkg-config", [option, ...LIBRARIES], { encoding: "utf8" }).trim().split(/\s+/);
  execFileSync("gcc", ["-std=c11", "-D_GNU_SOURCE", "-O1", "-pthread", "-iquote", join(ROOT, "cgi-bin"), ...flags("--cflags"), "-o", path,
    ...sources, archive, ...flags("--libs"), "-lm"]);
  drivers.set(name, path);
  return path;
}

function run(change, args, input = "") {
  const text = execFileSync(build(change), args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return text.trim().split("\n").map((line) => line.trim().split(" ").map(Number));
}

// Noise of `count` rounds of a kind, straight from the sampler.
export const draw = (count, kind, change) => run(change, ["draw", String(count), kind]);

// Rounds as [kind, ballots, totals] through a store of their own: [{stored, published}].
export function play(rounds, change) {
  const lines = rounds.map(([kind, ballots, totals]) => [kind, ballots, ...totals].join(" "));
  const cells = rounds.map(([kind]) => CELLS[kind]);
  return run(change, [join(temporary(true), "rounds.db")], `${lines.join("\n")}\n`)
    .map((row, i) => ({ stored: row.slice(0, cells[i]), published: row.slice(cells[i]) }));
}

// --- the distribution that is promised --------------------------------------------------------------

// P(k) of two-sided geometric noise with the ratio a.
export const probability = (a, k) => (1 - a) / (1 + a) * a ** Math.abs(k);

// One draw, for controls: the same distribution from another source.
export function honest({ over, under }) {
  const runLength = () => {
    let n = 0;
    while (randomInt(under) < over) n++;
    return n;
  };
  return runLength() - runLength();
}

// --- is it drawn from there? -------------------------------------------------------------------------

// P(chi square with `degrees` > x), by the incomplete gamma function's series or continued fraction.
export function chiSquareTail(x, degrees) {
  const a = degrees / 2, z = x / 2;
  if (z <= 0) return 1;
  let sum = 1 / a, term = sum;
  if (z < a + 1) {
    for (let n = a + 1; term > sum * 1e-15; n++) sum += term *= z / n;
    return 1 - sum * Math.exp(-z + a * Math.log(z) - logGamma(a));
  }
  let b = z + 1 - a, c = 1e300, d = 1 / b, h = d;
  for (let i = 1; i < 500; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return h * Math.exp(-z + a * Math.log(z) - logGamma(a));
}

function logGamma(x) {
  const c = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];
  const t = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  return -t + Math.log(2.5066282746310005 * c.reduce((sum, v, i) => sum + v / (x + i + 1), 1.000000000190015) / x);
}

const normalTail = (z) => chiSquareTail(z * z, 1);

// How likely numbers as far off as these are, if they are what is promised: {check: p}.
export function judge(numbers, table) {
  const { over, under, variance } = TABLES[table], a = over / under, n = numbers.length;
  let fourth = 0;
  for (let k = -600; k <= 600; k++) fourth += probability(a, k) * k ** 4;
  const mean = numbers.reduce((sum, k) => sum + k, 0) / n;
  const square = numbers.reduce((sum, k) => sum + k * k, 0) / n;
  // Cells of the histogram with at least ten expected draws each; what is beyond goes into the last.
  let reach = 0;
  while (n * a ** (reach + 1) / (1 + a) >= 20) reach++;
  const seen = new Map();
  for (const k of numbers) {
    const cell = Math.max(-reach, Math.min(reach, k));
    seen.set(cell, (seen.get(cell) ?? 0) + 1);
  }
  let x = 0;
  for (let k = -reach; k <= reach; k++) {
    const expected = n * (Math.abs(k) < reach ? probability(a, k) : a ** reach / (1 + a));
    x += ((seen.get(k) ?? 0) - expected) ** 2 / expected;
  }
  return {
    shape: chiSquareTail(x, 2 * reach),
    variance: normalTail((square - variance) / Math.sqrt((fourth - variance ** 2) / n)),
    mean: normalTail(mean / Math.sqrt(variance / n)),
  };
}

// Do two lists of numbers that belong together, such as two cells of each round, know of each other?
export function independence(pairs) {
  const n = pairs.length;
  const product = pairs.reduce((sum, [x, y]) => sum + x * y, 0);
  const squares = pairs.reduce((sum, [x, y]) => sum + x * x * y * y, 0);
  return n > 0 && squares > 0 ? normalTail(product / Math.sqrt(squares)) : 1;
}

// Checks with a limit of p > 0.001 fail once in a thousand for nothing. So a suspicion counts only
// when numbers that were drawn afresh confirm it: with some forty checks a false alarm is expected
// once in 25,000 runs. A wrong sampler fails both times.
export const P_LEAST = 0.001;

export function suspicions(checks) {
  return Object.entries(checks).filter(([, p]) => !(p > P_LEAST)).map(([name]) => name);
}

export function confirmed(act) {
  const first = suspicions(act());
  if (first.length === 0) return [];
  const second = suspicions(act());
  return first.filter((name) => second.includes(name));
}
