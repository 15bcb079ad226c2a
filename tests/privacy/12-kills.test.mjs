// The program is killed again and again while people vote: whoever was told "counted" is counted,
// once, with what they said.
//
// KILLS=100 kills a hundred times; `make test` fewer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pause, until } from "../http/processes.mjs";
import { cellsOf } from "./crowd.mjs";
import { Scene, withoutZero } from "./scene.mjs";

const KILLS = Number(process.env.KILLS ?? 25), VOTERS = 12, LONGEST_MILLISECONDS = 350;

async function kill(stack, times) {
  for (let i = 0; i < times; i++) {
    const pid = await until(() => stack.program(), "a program to kill");
    await pause(Math.random() * LONGEST_MILLISECONDS);
    process.kill(pid, "SIGKILL");
    await until(() => stack.program() !== pid, "its end");
  }
}

test(`${KILLS} times kill -9 under load: nothing that was acknowledged is lost, nothing is doubled`, { timeout: 280000 }, async (t) => {
  const scene = new Scene();
  await scene.begin({ voters: VOTERS });
  await scene.findNoise();
  const voters = Array.from({ length: VOTERS }, () => scene.voteUntilOver());
  await kill(scene.stack, KILLS);
  scene.over = true;
  await Promise.all(voters);
  await scene.check();
  const n = scene.ballots.length;
  t.diagnostic(`${KILLS} kills, ${n} ballots acknowledged, ${scene.tries - n} tries in vain, 0 lost, 0 doubled`);
});

test("control: one ballot that is lost, doubled or changed on disk would show", async () => {
  const scene = new Scene();
  await scene.begin();
  await scene.findNoise();
  for (let i = 0; i < scene.group; i++) await scene.vote();
  const found = await scene.end();
  assert.deepEqual(found, scene.truth());
  for (const act of [-1, 1]) {
    const sums = { ...scene.sums };
    for (const cell of cellsOf(scene.ballots[scene.group])) sums[cell] += act;
    assert.notDeepEqual(found.sums, withoutZero(sums));
  }
});
