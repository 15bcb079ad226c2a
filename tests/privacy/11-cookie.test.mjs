// The only thing that we leave in a browser is the same for everyone: it can tell nobody apart.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, opinion, SHIPPED } from "./crowd.mjs";

const VISITORS = 1000;
let stack, crowd;

before(async () => {
  stack = await startStack({ program: SHIPPED, settings: { CONNOTE_ROUND_BALLOTS: 400 } });
  crowd = new Crowd(stack);
});
after(async () => {
  crowd.leave();
  await stack.stop();
});

// The whole answer but its date and the state of the connection, as it came over the wire.
function wire(answer) {
  const lines = [];
  for (let i = 0; i < answer.raw.length; i += 2)
    if (!["date", "connection"].includes(answer.raw[i].toLowerCase())) lines.push(`${answer.raw[i]}: ${answer.raw[i + 1]}`);
  return `${answer.status}\n${lines.join("\n")}\n\n${answer.body.toString("latin1")}`;
}

const different = (texts) => [...new Set(texts)];

test("a thousand voters get one cookie, byte for byte, in one and the same answer", async () => {
  const roll = dice(11);
  const people = Array.from({ length: VISITORS }, () => opinion(roll));
  const answers = await crowd.times(VISITORS, (i) => crowd.vote(people[i]));
  assert.deepEqual(different(answers.map((a) => a.status)), [303]);
  const cookies = different(answers.map((a) => JSON.stringify(a.headers["set-cookie"])));
  assert.equal(cookies.length, 1, cookies.join("\n"));
  assert.match(cookies[0], /^\["voted=1; /);
  assert.equal(different(answers.map(wire)).length, 1, "two voters got different answers");
});

test("choices leave no trace in the browser, drafts and pages neither", async () => {
  const answers = [...await crowd.times(50, (i) => crowd.choose({ took: i % 2 ? "custom" : "standard" }))];
  assert.equal(different(answers.map(wire)).length, 1);
  for (const path of ["/", "/poll", "/results", "/method", "/thanks/vote", "/thanks/choice", "/status.json", "/embed"])
    answers.push(await crowd.get(path));
  answers.push(await crowd.post("/draft", { direction: "send", relationship: "event", recipient: "Ada Example" }));
  for (const answer of answers) assert.equal(answer.headers["set-cookie"], undefined);
});

test("control: one cookie of its own among the thousand is seen", () => {
  const same = { status: 303, raw: ["Set-Cookie", "voted=1; Path=/", "Date", "now"], body: Buffer.from("") };
  const other = { ...same, raw: ["Set-Cookie", "voted=1; Path=/; Version=2", "Date", "then"] };
  assert.equal(different(Array.from({ length: VISITORS }, () => wire(same))).length, 1);
  assert.equal(different([...Array.from({ length: VISITORS - 1 }, () => wire(same)), wire(other)]).length, 2);
});
