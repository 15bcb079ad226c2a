// One ballot counts once, whatever is done to it; what is not a ballot of ours does not count at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { remove, temporary, until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { programAt } from "./clock.mjs";
import { Crowd, SHIPPED } from "./crowd.mjs";

const kept = { state: temporary(), spool: temporary(true) };
let stack, crowd;

async function open(options = {}) {
  stack = await startStack({ program: SHIPPED, ...kept, ...options });
  crowd = new Crowd(stack, 20);
}

async function close() {
  crowd.leave();
  await stack.stop();
}

before(() => open());
after(async () => {
  await close();
  Object.values(kept).forEach(remove);
});

async function counted(act) {
  const before = (await crowd.counts()).open;
  const result = await act();
  const now = (await crowd.counts()).open;
  return { result, opinion: now.opinion.ballots - before.opinion.ballots, choice: now.choice.ballots - before.choice.ballots };
}

// `statuses` says what each answer was, `extra` how many ballots were counted.
async function expectCounted(extra, statuses, act) {
  const { result, opinion, choice } = await counted(act);
  assert.deepEqual([...new Set([result].flat().map((a) => a.status))], [statuses].flat());
  assert.equal(opinion + choice, extra);
}

// End the program as a crash would, and wait until another one answers.
async function crash() {
  const pid = stack.program();
  process.kill(pid, "SIGKILL");
  await until(() => stack.program() && stack.program() !== pid, "a new program");
  await until(async () => (await crowd.get("/healthz")).status === 200, "the new program's answer");
}

test("control: two ballots count twice, so the table below would show an extra one", async () => {
  await expectCounted(2, 303, async () => [await crowd.vote(), await crowd.vote({ send: "standard" })]);
  await expectCounted(1, 303, () => crowd.choose());
});

test("the same form sent twice", async () => {
  const ballot = await crowd.opinionBallot();
  await expectCounted(1, 303, async () => [await crowd.vote({ ballot }), await crowd.vote({ ballot })]);
});

test("the same form sent again with another answer: the first one stands", async () => {
  const ballot = await crowd.opinionBallot();
  await expectCounted(1, 303, async () => [await crowd.vote({ ballot }), await crowd.vote({ ballot, send: "depends" })]);
});

test("a hundred posts of one ballot in parallel", async () => {
  const ballot = await crowd.opinionBallot();
  await expectCounted(1, 303, () => crowd.times(100, () => crowd.vote({ ballot })));
});

test("a choice sent a hundred times in parallel", async () => {
  const ballot = await crowd.choiceBallot();
  await expectCounted(1, 303, () => crowd.times(100, () => crowd.choose({ ballot })));
});

test("replays after kill -9, after a restart, and after both", async () => {
  const ballots = await crowd.times(5, () => crowd.opinionBallot());
  await expectCounted(5, 303, () => crowd.times(5, (i) => crowd.vote({ ballot: ballots[i] })));
  const before = (await crowd.counts()).open.opinion.ballots;
  await crash();
  await expectCounted(0, 303, () => crowd.times(5, (i) => crowd.vote({ ballot: ballots[i] })));
  await close();
  await open();
  await expectCounted(0, 303, () => crowd.times(5, (i) => crowd.vote({ ballot: ballots[i] })));
  await crash();
  await expectCounted(0, 303, () => crowd.times(5, (i) => crowd.vote({ ballot: ballots[i] })));
  assert.equal((await crowd.counts()).open.opinion.ballots, before, "no ballot is lost either");
});

test("a form that was open when the program was killed still counts, once", async () => {
  const ballot = await crowd.opinionBallot();
  await crash();
  await expectCounted(1, 303, async () => [await crowd.vote({ ballot }), await crowd.vote({ ballot })]);
});

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

test("a forged ballot: each of its characters changed, cut, lengthened, empty, absent, made up", async () => {
  const ballot = await crowd.opinionBallot();
  const change = (i, by) => ballot.slice(0, i) + ALPHABET[(ALPHABET.indexOf(ballot[i]) + by) % 64] + ballot.slice(i + 1);
  const forged = [...ballot].flatMap((_, i) => [change(i, 1), change(i, 32)]);
  forged.push("", "A".repeat(ballot.length), ballot.slice(1), ballot.slice(0, -1), `${ballot}A`, `${ballot}=`, ` ${ballot}`,
    ballot.toLowerCase(), ballot.split("").reverse().join(""));
  const unlike = [...new Set(forged)].filter((text) => text !== ballot);
  assert.ok(unlike.length > 2 * ballot.length);
  await expectCounted(0, 403, () => crowd.times(unlike.length, (i) => crowd.vote({ ballot: unlike[i] })));
  await expectCounted(0, 403, () => crowd.post("/vote", { send: "custom" }));
  await expectCounted(1, 303, () => crowd.vote({ ballot }));
});

test("a ballot of another Connote", async () => {
  const other = await startStack({ program: SHIPPED });
  const there = new Crowd(other, 1);
  try {
    const ballot = await there.opinionBallot();
    await expectCounted(0, 403, () => crowd.vote({ ballot }));
  } finally {
    there.leave();
    await other.stop();
  }
});

test("a ballot of the other kind", async () => {
  const [opinion, choice] = [await crowd.opinionBallot(), await crowd.choiceBallot()];
  await expectCounted(0, 403, async () => [await crowd.vote({ ballot: choice }), await crowd.choose({ ballot: opinion })]);
});

test("ballots spliced from the parts of two", async () => {
  const [a, b] = (await crowd.times(2, () => crowd.opinionBallot())).map((text) => Buffer.from(text, "base64url"));
  const parts = (ballot) => [ballot.subarray(0, 16), ballot.subarray(16, 20), ballot.subarray(20)];
  const later = Buffer.from(a.subarray(16, 20));
  later.writeUInt32BE(later.readUInt32BE() + 1);
  const spliced = [];
  for (const nonce of [parts(a)[0], parts(b)[0]])
    for (const epoch of [parts(a)[1], later])
      for (const mac of [parts(a)[2], parts(b)[2], Buffer.concat([parts(a)[2].subarray(0, 16), parts(b)[2].subarray(16)])])
        spliced.push(Buffer.concat([nonce, epoch, mac]).toString("base64url"));
  const whole = [a, b].map((ballot) => ballot.toString("base64url"));
  const mixed = spliced.filter((text) => !whole.includes(text));
  assert.equal(mixed.length, spliced.length - 2);
  await expectCounted(0, 403, () => crowd.times(mixed.length, (i) => crowd.vote({ ballot: mixed[i] })));
});

test("a form on another site", async () => {
  const ballot = await crowd.opinionBallot(), choice = await crowd.choiceBallot();
  const from = [{ "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }, { Origin: "https://elsewhere.example" },
    { Origin: "null" }, { Origin: `http://127.0.0.1:${stack.port + 1}` }, { Origin: "http://127.0.0.1" },
    { Origin: `http://127.0.0.1:${stack.port}`, "Sec-Fetch-Site": "cross-site" }];
  await expectCounted(0, 403, () => crowd.times(from.length, (i) => crowd.vote({ ballot }, { headers: from[i] })));
  await expectCounted(0, 403, () => crowd.times(from.length, (i) => crowd.choose({ ballot: choice }, { headers: from[i] })));
  await expectCounted(1, 303, () => crowd.vote({ ballot }, { headers: { "Sec-Fetch-Site": "same-origin" } }));
});

test("an expired ballot, and one from a clock that ran ahead", async () => {
  const scripts = temporary();
  try {
    const ballots = [];
    for (const hours of [-31, 13]) {
      await close();
      await open({ program: programAt(hours, scripts) });
      ballots.push(await crowd.opinionBallot(), await crowd.opinionBallot());
    }
    await close();
    await open();
    await expectCounted(0, 410, () => crowd.times(ballots.length, (i) => crowd.vote({ ballot: ballots[i] })));
  } finally {
    remove(scripts);
  }
});

test("a form that was opened twenty-three hours ago still counts, once", async () => {
  const scripts = temporary();
  try {
    await close();
    await open({ program: programAt(-23, scripts) });
    const ballot = await crowd.opinionBallot();
    await close();
    await open();
    await expectCounted(1, 303, async () => [await crowd.vote({ ballot }), await crowd.vote({ ballot })]);
  } finally {
    remove(scripts);
  }
});
