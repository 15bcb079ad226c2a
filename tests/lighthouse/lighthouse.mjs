// lighthouse.mjs - Lighthouse on the pages people see first, against the stack as it runs. Optional:
// its tools are large, so `make test` does without.
//
//   cd tests/lighthouse && npm ci --ignore-scripts && npm test
//
// Prints a table; exit 1 unless every score is at least 98.
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import lighthouse from "lighthouse";
import { startStack } from "../http/stack.mjs";

const PAGES = ["/", "/poll", "/results"];
const LEAST = 98;
const VOTES = 3;
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

// So that /results has something to show.
async function vote(base) {
  const ballot = /name="ballot" value="([^"]+)"/.exec(await (await fetch(`${base}/poll`)).text())[1];
  await fetch(`${base}/vote`, { method: "POST", body: new URLSearchParams({ send: "custom", ballot }),
    headers: { "Sec-Fetch-Site": "same-origin" }, redirect: "manual" });
}

const home = mkdtempSync(join(tmpdir(), "connote-chromium-"));
const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: VOTES, CONNOTE_FLUSH_BALLOTS: 1 } });
for (let i = 0; i < VOTES; i++) await vote(stack.base);
const { child, port } = await openChromium(home);
let good = true;
try {
  for (const path of PAGES) {
    const { lhr } = await lighthouse(stack.base + path, { port, output: "json", logLevel: "error" });
    const scores = Object.values(lhr.categories).map((c) => [c.title, Math.round(c.score * 100)]);
    console.log(path.padEnd(10), scores.map(([title, score]) => `${title} ${score}`).join(", "));
    good &&= scores.every(([, score]) => score >= LEAST);
    for (const audit of Object.values(lhr.audits))
      if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
        console.log(`           ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
} finally {
  child.kill();
  await once(child, "exit");
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  await stack.stop();
}
process.exit(good ? 0 : 1);
