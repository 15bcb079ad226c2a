// The head of every kind of answer, line by line, as tests/golden/heads.txt has it.
//
// After a change that is meant: CONNOTE_GOLDEN=write node --test tests/http/golden.test.mjs, then read
// the difference before it is committed.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { ask, get, post, vote } from "./client.mjs";
import { ROOT } from "./processes.mjs";
import { startStack } from "./stack.mjs";
import { makeToken, OPINION } from "./token.mjs";

const FILE = join(ROOT, "tests/golden/heads.txt");

const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 2 } });
after(() => stack.stop());

const JSON_CLIENT = { Accept: "application/json" };
const FORM = { direction: "send", relationship: "event" };

// In this order: the later ones need what the earlier ones did.
const ASKED = [
  ["GET /", () => get(stack, "/")],
  ["HEAD /", () => ask(stack, "HEAD", "/")],
  ["POST /draft", () => post(stack, "/draft", FORM)],
  ["POST /draft, for JSON", () => post(stack, "/draft", FORM, JSON_CLIENT)],
  ["POST /draft, with an error", () => post(stack, "/draft", {})],
  ["POST /draft, with an error, for JSON", () => post(stack, "/draft", {}, JSON_CLIENT)],
  ["POST /draft, damaged", () => post(stack, "/draft", "%")],
  ["POST /draft, another type", () => post(stack, "/draft", "{}", { "Content-Type": "application/json" })],
  ["POST /draft, too long", () => post(stack, "/draft", "&".repeat(20000))],
  ["POST /draft, too long, for JSON", () => post(stack, "/draft", "&".repeat(20000), JSON_CLIENT)],
  ["GET /draft", () => get(stack, "/draft")],
  ["GET /nowhere", () => get(stack, "/nowhere")],
  ["GET /nowhere, for JSON", () => get(stack, "/nowhere", JSON_CLIENT)],
  ["GET /poll", () => get(stack, "/poll")],
  ["POST /vote, from elsewhere", () => vote(stack, {}, { "Sec-Fetch-Site": "cross-site" })],
  ["POST /vote, forged", () => vote(stack, { ballot: "forged" })],
  ["POST /vote, expired", () => vote(stack, { ballot: makeToken(stack.key, OPINION, 1) })],
  ["GET /results/latest.csv, before the first round", () => get(stack, "/results/latest.csv")],
  ["POST /vote", () => vote(stack)],
  ["POST /vote, the second of two", () => vote(stack)],
  ["GET /results/latest.csv", () => get(stack, "/results/latest.csv")],
  ["GET /results/0001/connote-0001.csv", () => get(stack, "/results/0001/connote-0001.csv")],
  ["GET /results/0001/connote-0001.json", () => get(stack, "/results/0001/connote-0001.json")],
  ["GET /results", () => get(stack, "/results")],
  ["GET /results/0001", () => get(stack, "/results/0001")],
  ["GET /method", () => get(stack, "/method")],
  ["GET /embed", () => get(stack, "/embed")],
  ["GET /chart.svg", () => get(stack, "/chart.svg")],
  ["GET /status.json", () => get(stack, "/status.json")],
  ["GET /healthz", () => get(stack, "/healthz")],
  ["GET /thanks/vote", () => get(stack, "/thanks/vote")],
  ["GET /static/style.css", () => get(stack, "/static/style.css")],
  ["GET /robots.txt", () => get(stack, "/robots.txt")],
  ["GET /favicon.ico", () => get(stack, "/favicon.ico")],
];

// What differs from run to run, and what belongs to the connection.
const LEFT_OUT = ["date", "content-length", "last-modified", "etag", "connection", "transfer-encoding", "accept-ranges"];

function headOf(what, res) {
  const lines = Object.entries(res.headers).filter(([name]) => !LEFT_OUT.includes(name))
    .map(([name, value]) => `${name}: ${value}`.replaceAll(String(stack.port), "PORT")
      // nginx adds this to bodies that are long enough to be compressed.
      .replace("vary: Accept-Encoding, ", "vary: "));
  return [`${what}: ${res.status}`, ...lines.sort().map((line) => `    ${line}`)].join("\n");
}

const heads = [];
for (const [what, make] of ASKED) heads.push(headOf(what, await make()));
if (process.env.CONNOTE_GOLDEN === "write") writeFileSync(FILE, `${heads.join("\n\n")}\n`);
const golden = readFileSync(FILE, "utf8").trimEnd().split("\n\n");

test("the file has as many heads as there are questions", () => assert.equal(golden.length, ASKED.length));
ASKED.forEach(([what], i) => test(`the head of ${what}`, () => assert.equal(heads[i], golden[i])));
