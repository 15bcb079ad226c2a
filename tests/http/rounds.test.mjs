// The table of rounds stays short, however many there are, and every round can be reached from it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get, vote } from "./client.mjs";
import { startStack } from "./stack.mjs";

const SHOWN = 12, ROUNDS = 2 * SHOWN + 1;
let stack;

const published = async () => JSON.parse((await get(stack, "/status.json")).text).published;
const listed = (page) => [...page.text.matchAll(/<th scope="row"><a href="\/results\/(\d+)"/g)].map((m) => Number(m[1]));
const earlier = (page) => /<a href="(\/results\/\d+)#rounds">/.exec(page.text)?.[1];

before(async () => {
  stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 1, CONNOTE_FLUSH_BALLOTS: 1 } });
  while (await published() < ROUNDS) assert.equal((await vote(stack)).status, 303);
});
after(() => stack.stop());

test("the page of all rounds lists the newest and leads to those before", async () => {
  const page = await get(stack, "/results");
  assert.deepEqual(listed(page), Array.from({ length: SHOWN }, (_, i) => ROUNDS - i));
  assert.equal(earlier(page), "/results/0014");
});

test("following the links, every round is met once", async () => {
  const met = [];
  for (let path = "/results"; path;) {
    const page = await get(stack, path);
    met.push(...listed(page));
    path = earlier(page);
  }
  assert.deepEqual(met, Array.from({ length: ROUNDS }, (_, i) => ROUNDS - i));
});

test("the first round's page has none before it to list", async () => {
  const page = await get(stack, "/results/0001");
  assert.deepEqual(listed(page), []);
  assert.doesNotMatch(page.text, /id="rounds"/);
});
