// lighthouse.mjs - Lighthouse on the pages people see first, against the stack as it runs. Optional:
// its tools are large, so `make test` does without.
//
//   cd tests/lighthouse && npm ci --ignore-scripts && npm test
//
// Prints a table; exit 1 unless every score is at least 98. What could not be measured (the browser
// crashed, or a busy machine gave it no time) is measured again, and said; a low score never is.
import { spawn } from "node:child_process";
import lighthouse from "lighthouse";
import { family, remove, survivors, temporary, until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";

const PAGES = ["/", "/poll", "/results"];
const LEAST = 98;
const VOTES = 3;
const TRIES = 3;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0"];

async function openChromium(home) {
  const child = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [...FLAGS, `--user-data-dir=${home}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  for await (const text of child.stderr.setEncoding("utf8")) {
    said += text;
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
    if (port) {
      child.stderr.destroy();
      return { child, port: Number(port) };
    }
  }
  throw new Error(`chromium did not start\n${said}`);
}

// Its helpers outlive it for a moment and still write into its directory.
async function closeChromium(child, home) {
  const all = family(child.pid);
  child.kill();
  await until(() => survivors(all).length === 0, "chromium ends");
  remove(home);
}

// So that /results has something to show.
async function vote(base) {
  const ballot = /name="ballot" value="([^"]+)"/.exec(await (await fetch(`${base}/poll`)).text())[1];
  await fetch(`${base}/vote`, { method: "POST", body: new URLSearchParams({ send: "custom", ballot }),
    headers: { "Sec-Fetch-Site": "same-origin" }, redirect: "manual" });
}

// Lighthouse's report, from a browser of its own.
async function report(url) {
  const home = temporary();
  const { child, port } = await openChromium(home);
  try {
    return (await lighthouse(url, { port, output: "json", logLevel: "error" })).lhr;
  } finally {
    await closeChromium(child, home);
  }
}

// Why a report has no score where one should be; undefined when it has them all.
function whyUnmeasured({ runtimeError, categories, audits }) {
  if (runtimeError) return runtimeError.message;
  if (Object.values(categories).every(({ score }) => score !== null)) return undefined;
  return Object.values(audits).filter((a) => a.scoreDisplayMode === "error").map((a) => `${a.id}: ${a.errorMessage}`).join("; ");
}

async function measure(url) {
  for (let tried = 1; ; tried++) {
    let lhr, why;
    try {
      lhr = await report(url);
      why = whyUnmeasured(lhr);
    } catch (error) {
      why = error.message;
    }
    if (why === undefined) return lhr;
    console.log(`           not measured (${tried} of ${TRIES}): ${why}`);
    if (tried === TRIES) return null;
  }
}

// Print what was found; whether it is good.
function show(path, lhr) {
  if (!lhr) return false;
  const scores = Object.values(lhr.categories).map((c) => [c.title, Math.round(c.score * 100)]);
  console.log(path.padEnd(10), scores.map(([title, score]) => `${title} ${score}`).join(", "));
  for (const audit of Object.values(lhr.audits))
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
      console.log(`           ${audit.id}: ${audit.displayValue ?? audit.title}`);
  return scores.every(([, score]) => score >= LEAST);
}

const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: VOTES, CONNOTE_FLUSH_BALLOTS: 1 } });
let good = true;
try {
  for (let i = 0; i < VOTES; i++) await vote(stack.base);
  for (const path of PAGES) good = show(path, await measure(stack.base + path)) && good;
} finally {
  await stack.stop();
}
process.exit(good ? 0 : 1);
