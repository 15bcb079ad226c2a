// Every kind of page and ballot at once, under ThreadSanitizer: no report, every ballot counted.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { counts, get, post, vote } from "../http/client.mjs";
import { ROOT } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";

const VISITORS = 6, TIMES = 15, ROUND = 20;
const RELATIONSHIPS = ["event", "colleague", "school", "rival", "mutual", "content", "client_vendor", "recruiting", "cold", "unknown"];

const repeat = (act) => Promise.all(Array.from({ length: VISITORS }, async (_, visitor) => {
  for (let i = 0; i < TIMES; i++) await act(visitor * TIMES + i);
}));

const drafts = (stack) => repeat(async (i) => {
  const answer = await post(stack, "/draft", { direction: i % 2 ? "send" : "reply", relationship: RELATIONSHIPS[i % 10],
    recipient: `Ana ${i}`, event: i % 3 ? "Web Summit" : "", topic: i % 5 ? "open data" : "" });
  assert.equal(answer.status, 200);
});

test("threads share nothing but what is guarded", async () => {
  const stack = await startStack({ program: join(ROOT, "build/tsan/connote.fcgi"),
    settings: { CONNOTE_ROUND_BALLOTS: ROUND, CONNOTE_THREADS: 12 } });
  await Promise.all([
    drafts(stack),
    repeat(async (i) => assert.equal((await get(stack, ["/", "/poll", "/results", "/method", "/embed", "/chart.svg", "/healthz", "/metrics"][i % 8])).status, 200)),
    repeat(async () => assert.equal((await vote(stack)).status, 303)),
  ]);
  const { open, published } = await counts(stack);
  assert.ok(published >= 1);
  assert.ok(open.opinion.ballots < VISITORS * TIMES);
  await stack.stop();
});
