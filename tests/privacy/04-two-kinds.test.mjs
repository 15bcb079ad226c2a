// Answers to the poll and choices after a draft come mixed, ten of the one to one of the other. Groups
// must not hide only the more frequent kind: each total on disk grows by whole groups.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, opinion, queryCopy, RELATIONSHIPS, SHIPPED } from "./crowd.mjs";

const VISITORS = 440, GROUP = 16;

// The steps in which a count on disk grew, and what is wrong with them.
const groupsOf = (counts) => counts.slice(1).map((n, i) => n - counts[i]);
const strange = (groups) => groups.length ? groups.filter((n) => n < GROUP).map((n) => `a group of ${n}`) : ["nothing was written"];

test("with both kinds mixed, the disk copied after every ballot shows groups of sixteen of each", async (t) => {
  const stack = await startStack({ program: SHIPPED, settings: { CONNOTE_ROUND_BALLOTS: 1000000 } });
  const crowd = new Crowd(stack, 1), roll = dice(44), store = join(stack.state, "connote.db");
  const seen = { opinion: [0], choice: [0] };
  try {
    for (let i = 0; i < VISITORS; i++) {
      const choice = { relationship: RELATIONSHIPS[i % 10], took: roll() < 0.5 ? "custom" : "standard" };
      const answer = roll() < 0.1 ? await crowd.choose(choice) : await crowd.vote(opinion(roll));
      assert.equal(answer.status, 303);
      for (const { kind, ballots } of queryCopy(store, "SELECT kind, ballots FROM rounds"))
        if (seen[kind].at(-1) !== ballots) seen[kind].push(ballots);
    }
  } finally {
    crowd.leave();
    await stack.stop();
  }
  for (const [kind, counts] of Object.entries(seen)) {
    const groups = groupsOf(counts);
    t.diagnostic(`${kind}: groups of ${groups.join(", ")}`);
    assert.deepEqual(strange(groups), [], kind);
  }
});

test("control: a kind that is written along with the other, or not at all, is seen", () => {
  assert.deepEqual(strange(groupsOf([0, 2, 3, 20, 36])), ["a group of 2", "a group of 1"]);
  assert.deepEqual(strange(groupsOf([0])), ["nothing was written"]);
});
