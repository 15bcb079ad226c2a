// What the page tells of a draft: what of the form is in it, what is not, and what to do about it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { get, post } from "./client.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack();
after(() => stack.stop());

const EVENT = { direction: "send", relationship: "event", recipient: "Ana Silva", event: "Web Summit" };
const page = async (more) => (await post(stack, "/draft", { ...EVENT, ...more })).text;
const told = async (more) => [...(await page(more)).matchAll(/<p class="fine( out)?">([^<]*)<\/p>/g)].map((m) => m[2]).join("\n");

test("without a name the page says why the note says Hello, and leads to the field", async () => {
  const text = await page({ recipient: "" });
  assert.match(text, /You gave no name, so the note says Hello\. <a href="#recipient">/);
  assert.doesNotMatch(await page({}), /You gave no name/);
});

test("above the notes stands whom they are to, and the way to change it", async () => {
  assert.match(await page({}), /To: Ana Silva · Event: Web Summit · <a href="#ask">Change<\/a>/);
});

test("a date that could be two days is named, with what to write instead", async () => {
  assert.match(await told({ when: "10/11/2026", today: "2026-11-23" }), /We could not tell which day 10\/11\/2026 is\. Write the month in words\./);
  assert.doesNotMatch(await told({ when: "last week" }), /which day/);
});

test("a topic that no note could hold says how long it may be", async () => {
  const said = await told({ topic: "xylophones ".repeat(30).trim() });
  assert.match(said, /Too long for a note: the topic\. Shorten it to about [1-9]\d?0 characters\./);
  assert.doesNotMatch(said, /to fit 200/);
});

test("what is said whole is not said to be left out, too long or in part", async () => {
  const said = await told({ topic: "open data" });
  assert.match(said, /Made from their name, the event and the topic\./);
  assert.doesNotMatch(said, /Too long|in part|could not be read/);
});

test("while nothing is published, a voter reads how many more are needed", async () => {
  assert.match((await get(stack, "/thanks/vote")).text, /Results come when \d+ more people have answered\./);
  assert.match((await get(stack, "/poll")).text, /You cannot change it later\./);
});
