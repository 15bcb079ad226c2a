// What a visitor typed is gone from the program's memory as soon as they have their answer.
//
// The test reads all of the memory as root can; without root it has nothing to say.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { after, before, test } from "node:test";
import { pause, until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { canary } from "./canary.mjs";
import { Crowd, SHIPPED } from "./crowd.mjs";

const skip = process.getuid() !== 0 && "only root may read the program's memory";
const CHUNK = 1 << 20;
let stack, crowd;

before(async () => {
  stack = await startStack({ program: SHIPPED });
  crowd = new Crowd(stack, 4);
});
after(async () => {
  crowd.leave();
  await stack.stop();
});

// How often each word stands in the memory of a process, in any case: {word: times}.
function inMemory(pid, words) {
  const times = Object.fromEntries(words.map((word) => [word, 0]));
  const memory = openSync(`/proc/${pid}/mem`, "r");
  const chunk = Buffer.alloc(CHUNK + 64);
  for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    for (let at = Number(`0x${from}`); at < Number(`0x${to}`); at += CHUNK) {
      let length = 0;
      try {
        length = readSync(memory, chunk, 0, Math.min(chunk.length, Number(`0x${to}`) - at), at);
      } catch {
        continue; // a hole in the map
      }
      const text = chunk.latin1Slice(0, length).toLowerCase();
      for (const word of words) times[word] += text.split(word).length - 1;
    }
  }
  closeSync(memory);
  return times;
}

const fields = (word) => ({ direction: "send", relationship: "event", recipient: `Ada ${word}`, event: `Summit ${word}`,
  topic: `the ${word} of things`, reason: `to talk about ${word}`, snippet: `I write about ${word} and more` });
const headers = (word) => ({ "User-Agent": word, Cookie: `voted=1; name=${word}`, Origin: `https://${word}.example`, Accept: `text/html, x/${word}` });

// Every way of asking once, each with a word of its own.
async function visit() {
  const words = [200, 201, 202, 203, 204, 205, 206].map(canary);
  await crowd.post("/draft", fields(words[0]), { headers: headers(words[0]) });
  await crowd.post("/draft", fields(words[1]), { headers: { Accept: "application/json" } });
  await crowd.post("/draft", { ...fields(words[2]), relationship: words[2] });
  await crowd.get(`/poll?name=${words[3]}`, { headers: headers(words[3]) });
  await crowd.post("/vote", { send: "custom", ballot: words[4] }, { headers: headers(words[4]) });
  await crowd.get(`/${words[5]}`, { headers: headers(words[5]) });
  // Its Origin would turn a good ballot away.
  const { Origin, ...others } = headers(words[6]);
  assert.equal((await crowd.vote({}, { headers: others })).status, 303);
  return words;
}

test("no word of a visitor's is left in the program's memory after the answers", { skip }, async () => {
  const words = await visit();
  await pause(50);
  const left = Object.entries(inMemory(stack.program(), words)).filter(([, times]) => times > 0);
  assert.deepEqual(left, []);
});

test("control: in the memory of a program that has just read a word, it is found", { skip }, async () => {
  const word = canary(210);
  const child = spawn("cat", { stdio: ["pipe", "pipe", "ignore"] });
  try {
    child.stdin.write(word);
    await new Promise((done) => child.stdout.once("data", done));
    await until(() => inMemory(child.pid, [word])[word] > 0, "the word", 2);
  } finally {
    child.kill();
  }
});
