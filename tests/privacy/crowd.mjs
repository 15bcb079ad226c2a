// crowd.mjs - many visitors who come one after the other, or all at once.
//
//   const crowd = new Crowd(stack, 8);            at most 8 connections, kept open
//   await crowd.vote({ send: "custom", ballot })  {status, headers, raw, body}; a ballot is fetched if there is none
//   await crowd.times(1000, (i) => …)             as many at once as there are connections
//
// Owns: connections that are used again (client.mjs opens one for each request), answers drawn from a
// fixed seed, a look at the store from outside.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { encode, FORM, hiddenBallot } from "../http/client.mjs";
import { pause, remove, ROOT, temporary } from "../http/processes.mjs";

// The privacy tests look at what is shipped: a sanitizer's build writes and sleeps elsewhere.
export const SHIPPED = join(ROOT, "build/release/connote.fcgi");

const ANSWER_MILLISECONDS = 20000, BUSY_TRIES = 30, BUSY_MILLISECONDS = 100;

export class Crowd {
  constructor(at, size = 8) {
    this.at = at;
    this.size = size;
    this.agent = new Agent({ keepAlive: true, maxSockets: size });
  }

  ask(method, path, { headers = {}, body, from } = {}) {
    return new Promise((done, failed) => {
      const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
      const req = request({ host: "127.0.0.1", port: this.at.port, method, path, agent: this.agent, localAddress: from,
        timeout: ANSWER_MILLISECONDS, headers: { ...length, ...headers } });
      req.on("timeout", () => req.destroy(new Error(`no answer to ${method} ${path}`)));
      req.on("error", failed);
      req.on("response", (res) => {
        const chunks = [];
        res.on("data", (chunk) => chunks.push(chunk));
        res.on("error", failed);
        res.on("end", () => done({ status: res.statusCode, headers: res.headers, raw: res.rawHeaders, body: Buffer.concat(chunks) }));
      });
      req.end(body);
    });
  }

  // A kept connection that the server closes in the same moment is not an answer: ask again.
  async askAgain(...what) {
    try {
      return await this.ask(...what);
    } catch (error) {
      if (!["ECONNRESET", "EPIPE"].includes(error.code)) throw error;
      return await this.ask(...what);
    }
  }

  get(path, options = {}) {
    return this.askAgain("GET", path, options);
  }

  // Like somebody who is told to come back in a moment, and does: nothing of ours is counted twice.
  async post(path, fields, { headers = {}, ...options } = {}) {
    const what = ["POST", path, { ...options, body: encode(fields), headers: { "Content-Type": FORM, ...headers } }];
    for (let left = BUSY_TRIES; ; left--) {
      const answer = await this.askAgain(...what);
      if (answer.status !== 503 || left === 0) return answer;
      await pause(BUSY_MILLISECONDS);
    }
  }

  async opinionBallot(options) {
    const page = await this.get("/poll", options);
    return hiddenBallot(page.body.toString());
  }

  async choiceBallot(options = {}) {
    const fields = { direction: "send", relationship: "event" };
    const answer = await this.post("/draft", fields, { ...options, headers: { Accept: "application/json", ...options.headers } });
    return JSON.parse(answer.body.toString()).ballot;
  }

  async vote(fields = {}, options = {}) {
    const ballot = fields.ballot ?? await this.opinionBallot(options);
    return this.post("/vote", { send: "custom", ...fields, ballot }, options);
  }

  async choose(fields = {}, options = {}) {
    const ballot = fields.ballot ?? await this.choiceBallot(options);
    return this.post("/choice", { relationship: "event", took: "custom", ...fields, ballot }, options);
  }

  async counts() {
    return JSON.parse((await this.get("/status.json")).body.toString());
  }

  // Call `act` with 0 … n-1, `size` at a time; the results stand in order.
  async times(n, act) {
    const results = new Array(n);
    let next = 0;
    const worker = async () => {
      for (let i = next++; i < n; i = next++) results[i] = await act(i);
    };
    await Promise.all(Array.from({ length: Math.min(this.size, n) }, worker));
    return results;
  }

  leave() {
    this.agent.destroy();
  }
}

// --- answers --------------------------------------------------------------------------------------

// Numbers from 0 to below 1, the same for the same seed (mulberry32).
export function dice(seed) {
  return () => {
    seed = seed + 0x6d2b79f5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

export const SEND = ["custom", "standard", "depends"];
export const RECEIVE = ["custom", "standard", "either", "no_answer"];
export const REASONS = ["care", "distinct", "professional", "acceptance", "never_generic", "app", "known", "no_promotion",
  "effort", "person"];
export const RELATIONSHIPS = ["event", "colleague", "school", "rival", "mutual", "content", "client_vendor", "recruiting",
  "cold", "unknown"];

const pick = (roll, list) => list[Math.floor(roll() * list.length)];

// The fields of an opinion: every answer as likely as the other.
export function opinion(roll) {
  const receive = pick(roll, RECEIVE);
  const reason = [];
  for (let wanted = Math.floor(roll() * 4); reason.length < wanted;) {
    const one = pick(roll, REASONS);
    if (!reason.includes(one)) reason.push(one);
  }
  return { send: pick(roll, SEND), ...(receive === "no_answer" ? {} : { receive }), ...(reason.length ? { reason } : {}) };
}

// The cells that an opinion adds one to, as "table/cell".
export function cellsOf(fields) {
  return [`send/${fields.send}`, `receive/${fields.receive ?? "no_answer"}`, ...[fields.reason ?? []].flat().map((r) => `reasons/${r}`)];
}

export function addTo(sums, cells) {
  for (const cell of cells) sums[cell] = (sums[cell] ?? 0) + 1;
  return sums;
}

// --- what somebody who holds the disk can read -----------------------------------------------------

// All files below a directory, with their bytes. Sockets and the like have none; what goes away
// meanwhile is left out.
export function filesBelow(directory) {
  const found = [];
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    try {
      const what = statSync(path);
      if (what.isDirectory()) found.push(...filesBelow(path));
      else if (what.isFile()) found.push({ path, bytes: readFileSync(path) });
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  return found;
}

const QUIET = { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] };

// Ask a database that nobody has open; rows are objects.
export function query(path, sql) {
  const text = execFileSync("sqlite3", ["-json", `file:${path}?immutable=1`, sql], QUIET);
  return text.trim() ? JSON.parse(text) : [];
}

// Ask many databases the same, all in one go: a list of lists of rows. Who cannot answer has none.
export function queryAll(paths, sql) {
  const script = paths.flatMap((path) => [`.open 'file:${path}?immutable=1'`, sql, ".print ----"]);
  const { stdout } = spawnSync("sqlite3", ["-json"], { input: `${script.join("\n")}\n`, encoding: "utf8", maxBuffer: 1 << 28 });
  return stdout.split("----\n").slice(0, paths.length).map((text) => (text.trim() ? JSON.parse(text) : []));
}

// Ask a copy of a database that may be in use: neither its locks nor its log are touched.
export function queryCopy(path, sql) {
  const directory = temporary();
  try {
    const copy = join(directory, "copy.db");
    for (const ending of ["", "-wal"]) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
    const text = execFileSync("sqlite3", ["-json", copy, sql], QUIET);
    return text.trim() ? JSON.parse(text) : [];
  } finally {
    remove(directory);
  }
}

// The running totals of a round, as {"table/cell": n}.
export function tallies(path, round = 1, tables = ["send", "receive", "reasons"]) {
  const rows = queryCopy(path, `SELECT "table" AS t, cell, n FROM tallies WHERE round = ${round}`);
  return Object.fromEntries(rows.filter((r) => tables.includes(r.t)).map((r) => [`${r.t}/${r.cell}`, r.n]));
}
