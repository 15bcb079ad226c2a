// A disk that takes its time: who only looks does not notice, who votes waits and is told the truth,
// also when the program is asked to end meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, get, opinionBallot, vote } from "../http/client.mjs";
import { until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { SHIPPED } from "../privacy/crowd.mjs";
import { disturb } from "./disk.mjs";

const SYNC_MILLISECONDS = 300, VOTERS = 30;
const skip = process.getuid() !== 0 && "only root may trace the program";

const slowDown = (pid) => disturb(pid, `delay_enter=${SYNC_MILLISECONDS * 1000}`);

async function start() {
  const stack = await startStack({ program: SHIPPED, settings: { CONNOTE_THREADS: 1, CONNOTE_ROUND_BALLOTS: 1000000 } });
  const ballots = [];
  for (let i = 0; i < VOTERS; i++) ballots.push(await opinionBallot(stack));
  return { stack, ballots, pid: stack.program() };
}

test("many who vote on a slow disk do not hold up who looks, even with one thread", { skip }, async () => {
  const { stack, ballots, pid } = await start();
  const disk = await slowDown(pid);
  let told = 0;
  const votes = Promise.all(ballots.map((ballot) => vote(stack, { ballot }).then((res) => (told++, res.status))));
  let looks = 0;
  while (told < VOTERS) {
    const begun = Date.now();
    assert.equal((await get(stack, ["/", "/poll", "/healthz"][looks % 3])).status, 200);
    if (told < VOTERS) looks += Date.now() - begun < SYNC_MILLISECONDS;
  }
  await disk.end();
  assert.deepEqual(await votes, Array(VOTERS).fill(303));
  assert.ok(looks > 10, `${looks} pages were answered while ballots waited for the disk`);
  assert.equal((await counts(stack)).open.opinion.ballots, VOTERS);
  await stack.stop();
});

test("asked to end while ballots wait for the disk, it tells all who voted, and their ballots are there", { skip }, async () => {
  const { stack, ballots, pid } = await start();
  const disk = await slowDown(pid);
  const votes = Promise.all(ballots.map((ballot) => vote(stack, { ballot }).then((res) => res.status)));
  await new Promise((done) => setTimeout(done, SYNC_MILLISECONDS));
  process.kill(pid, "SIGTERM");
  assert.deepEqual(await votes, Array(VOTERS).fill(303));
  await until(() => stack.program() && stack.program() !== pid, "the program after TERM");
  await disk.end();
  assert.equal((await counts(stack)).open.opinion.ballots, VOTERS);
  for (const ballot of ballots) assert.equal((await vote(stack, { ballot })).status, 303);
  assert.equal((await counts(stack)).open.opinion.ballots, VOTERS);
  await stack.stop();
});
