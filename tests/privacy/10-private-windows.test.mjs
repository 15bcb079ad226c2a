// Somebody who opens one private window after the other gets a fresh ballot each time. The network
// they come from may answer a few times a day: at most the limit, not once a window.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { Crowd, SHIPPED } from "./crowd.mjs";

const LIMIT = 5, WIDER = 10, CHOICES = 4;
let stack, crowd;

before(async () => {
  stack = await startStack({ program: SHIPPED, settings: { CONNOTE_BALLOTS_PER_NETWORK: LIMIT } });
  crowd = new Crowd(stack, 1);
});
after(async () => {
  crowd.leave();
  await stack.stop();
});

const tally = (answers) => answers.reduce((sum, a) => ({ ...sum, [a.status]: (sum[a.status] ?? 0) + 1 }), {});

test("twenty private windows at one address count at most as often as the limit says", async () => {
  const before = (await crowd.counts()).open.opinion.ballots;
  const answers = await crowd.times(20, () => crowd.vote({}, { from: "127.1.1.1" }));
  assert.deepEqual(tally(answers), { 303: LIMIT, 429: 20 - LIMIT });
  assert.equal((await crowd.counts()).open.opinion.ballots - before, LIMIT);
});

test("who is refused is told when to come back, and has no cookie", async () => {
  const refused = await crowd.vote({}, { from: "127.1.1.1" });
  assert.equal(refused.status, 429);
  assert.match(refused.headers["retry-after"], /^[1-9][0-9]*$/);
  assert.equal(refused.headers["set-cookie"], undefined);
  assert.match(refused.body.toString(), /network/);
});

test("a ballot that is in stays in: sent again from a network over its limit it gets the same answer", async () => {
  const ballots = await crowd.times(LIMIT, () => crowd.opinionBallot({ from: "127.1.2.1" }));
  assert.deepEqual(tally(await crowd.times(LIMIT, (i) => crowd.vote({ ballot: ballots[i] }, { from: "127.1.2.1" }))), { 303: LIMIT });
  assert.deepEqual(tally(await crowd.times(LIMIT, (i) => crowd.vote({ ballot: ballots[i] }, { from: "127.1.2.1" }))), { 303: LIMIT });
});

test("sending one ballot again and again does not use up a network's share", async () => {
  const ballot = await crowd.opinionBallot();
  await crowd.times(20, () => crowd.vote({ ballot }, { from: "127.1.3.1" }));
  assert.deepEqual(tally(await crowd.times(LIMIT, () => crowd.vote({}, { from: "127.1.3.1" }))), { 303: LIMIT - 1, 429: 1 });
});

test("refused ballots do not use up a network's share", async () => {
  await crowd.times(20, () => crowd.vote({ ballot: "A".repeat(70) }, { from: "127.1.4.1" }));
  assert.deepEqual(tally(await crowd.times(LIMIT, () => crowd.vote({}, { from: "127.1.4.1" }))), { 303: LIMIT });
});

test("a whole /24 may answer ten times as often as one address", async () => {
  const answers = await crowd.times(80, (i) => crowd.vote({}, { from: `127.2.2.${i + 1}` }));
  assert.deepEqual(tally(answers), { 303: WIDER * LIMIT, 429: 80 - WIDER * LIMIT });
});

test("choices after a draft have a share of their own, four times as large", async () => {
  const answers = await crowd.times(30, () => crowd.choose({}, { from: "127.3.3.3" }));
  assert.deepEqual(tally(answers), { 303: CHOICES * LIMIT, 429: 30 - CHOICES * LIMIT });
  assert.equal((await crowd.vote({}, { from: "127.3.3.3" })).status, 303);
});

test("who forges a forwarded address is still counted by the one they come from", async () => {
  const lie = (i) => ({ "X-Forwarded-For": `10.0.0.${i}`, "X-Real-IP": `10.0.0.${i}`, Forwarded: `for=10.0.0.${i}` });
  const answers = await crowd.times(10, (i) => crowd.vote({}, { from: "127.4.4.4", headers: lie(i) }));
  assert.deepEqual(tally(answers), { 303: LIMIT, 429: 10 - LIMIT });
});

test("control: without the limit each of twenty private windows counts", async () => {
  const open = await startStack({ program: SHIPPED });
  const there = new Crowd(open, 1);
  try {
    assert.deepEqual(tally(await there.times(20, () => there.vote({}, { from: "127.1.1.1" }))), { 303: 20 });
  } finally {
    there.leave();
    await open.stop();
  }
});
