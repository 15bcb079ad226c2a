// What a start refuses, so that nothing of anybody's is changed or forked, and what its end takes along.
import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { vote } from "./client.mjs";
import { nameOf, survivors, temporary, until } from "./processes.mjs";
import { freePort, runScript, startStack } from "./stack.mjs";

const ROUNDS_OF_ONE = { CONNOTE_ROUND_BALLOTS: 1, CONNOTE_FLUSH_BALLOTS: 1 };

// The start fails with one sentence of ours.
async function refused(env, sentence) {
  const run = runScript({ PORT: await freePort(), STATE: temporary(), SPOOL: temporary(true), ...env });
  const { code } = await run.ended;
  assert.equal(code, 1, run.err);
  assert.match(run.err, sentence);
  assert.equal(run.err.trim().split("\n").length, 1, run.err);
}

for (const name of ["STATE", "SPOOL"]) {
  test(`${name} that others use stays as it is`, async () => {
    const shared = temporary(name === "SPOOL");
    writeFileSync(join(shared, "somebody's"), "");
    chmodSync(shared, 0o755);
    await refused({ [name]: shared }, /is open to others/);
    assert.equal(statSync(shared).mode & 0o777, 0o755);
  });

  test(`${name} that is a link is not followed`, async () => {
    const base = temporary(name === "SPOOL");
    mkdirSync(join(base, "target"), { mode: 0o755 });
    symlinkSync(join(base, "target"), join(base, "link"));
    await refused({ [name]: join(base, "link") }, /is a link/);
    assert.equal(statSync(join(base, "target")).mode & 0o777, 0o755);
  });
}

test("CONNOTE_RELEASES may be named from the project's root", async () => {
  const kept = { state: temporary(), spool: temporary(true) };
  const stack = await startStack({ ...kept, settings: { ...ROUNDS_OF_ONE, CONNOTE_RELEASES: `${kept.state}/../${kept.state.split("/").pop()}/r` } });
  await vote(stack);
  assert.equal((await fetch(`${stack.base}/results/latest.csv`)).status, 200);
  await stack.stop();
});

// Stop, change something, and see the next start end with 78 (which ends the supervisor with 1).
async function refusedAfter(change, sentence) {
  const kept = { state: temporary(), spool: temporary(true) };
  const stack = await startStack({ ...kept, settings: ROUNDS_OF_ONE });
  await vote(stack);
  await stack.stop();
  await change(kept, async () => {
    const again = await startStack({ ...kept, settings: ROUNDS_OF_ONE });
    await vote(again);
    await again.stop();
  });
  await assert.rejects(startStack({ ...kept, settings: ROUNDS_OF_ONE }), sentence);
}

test("a lost key is not replaced beside what was signed with it", () =>
  refusedAfter(({ state }) => rmSync(join(state, "key")), /signed with another key|holds ballots of another/));

test("an older database does not go on from newer releases", () =>
  refusedAfter(async ({ state }, publishOneMore) => {
    copyFileSync(join(state, "connote.db"), join(state, "old"));
    await publishOneMore();
    renameSync(join(state, "old"), join(state, "connote.db"));
  }, /newer than the database/));

test("when nginx's master is killed, its workers end too", async () => {
  const stack = await startStack();
  const members = stack.family();
  const master = members.find((m) => nameOf(m.pid) === "nginx" && m.parent === stack.pid);
  process.kill(master.pid, "SIGKILL");
  await until(() => survivors(members).length === 0, "the others' end");
  await assert.rejects(stack.stop());
});
