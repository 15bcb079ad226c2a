// /metrics: counters for the machine's own watcher, in OpenMetrics' text format.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { get, opinionBallot, post, vote } from "./client.mjs";
import { askAlone } from "./fastcgi.mjs";
import { startProgram } from "./program.mjs";
import { startStack } from "./stack.mjs";
import { makeToken, OPINION } from "./token.mjs";

const stack = await startStack();
after(() => stack.stop());

const metrics = async () => {
  const res = await get(stack, "/metrics");
  assert.equal(res.status, 200);
  return res;
};
const valueOf = (text, name) => Number(new RegExp(`^${name.replace(/[{}"]/g, "\\$&")} (-?\\d+)$`, "m").exec(text)?.[1]);

test("every line is a comment or a sample, and the last says that it is the last", async () => {
  const { headers, text } = await metrics();
  assert.equal(headers["content-type"], "application/openmetrics-text; version=1.0.0; charset=utf-8");
  const lines = text.split("\n");
  assert.equal(lines.pop(), "");
  assert.equal(lines.pop(), "# EOF");
  for (const line of lines) assert.match(line, /^(# (TYPE|HELP|UNIT) \w+ .+|connote_\w+(\{\w+="\w+"(,\w+="\w+")*\})? -?\d+(\.\d+)?)$/);
});

test("ballots are counted by what became of them", async () => {
  const before = (await metrics()).text;
  const spent = await opinionBallot(stack);
  await vote(stack, { ballot: spent });
  await vote(stack, { ballot: spent });
  await vote(stack, { ballot: "forged" });
  await vote(stack, { ballot: makeToken(stack.key, OPINION, 1) });
  const after = (await metrics()).text;
  for (const became of ["counted", "repeated", "forged", "expired"]) {
    const name = `connote_ballots_total{became="${became}"}`;
    assert.equal(valueOf(after, name) - valueOf(before, name), 1, became);
  }
  assert.equal(valueOf(after, 'connote_open_round_ballots{kind="opinion"}'), 1);
});

test("answers are counted by class", async () => {
  const before = (await metrics()).text;
  for (let i = 0; i < 3; i++) await get(stack, "/nowhere");
  const after = (await metrics()).text;
  assert.equal(valueOf(after, 'connote_answers_total{status="4xx"}') - valueOf(before, 'connote_answers_total{status="4xx"}'), 3);
});

test("nothing that a visitor typed is in it", async () => {
  await post(stack, "/draft", { direction: "send", relationship: "event", recipient: "Priya" });
  assert.doesNotMatch((await metrics()).text, /Priya|event/);
});

test("it is there for this machine only", async () => {
  const program = await startProgram();
  const statusFor = async (address) => (await askAlone(program.socket, "GET", "/metrics", { headers: { REMOTE_ADDR: address } })).status;
  const statuses = [];
  for (const address of ["127.0.0.1", "::1", "192.0.2.1", "2001:db8::1", "", "1270.0.0.1"]) statuses.push(await statusFor(address));
  await program.stop();
  assert.deepEqual(statuses, [200, 200, 404, 404, 404, 404]);
});
