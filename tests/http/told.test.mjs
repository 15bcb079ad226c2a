// What the page tells of a draft: what of the form is in it, what is not, and what to do about it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { get, post, vote } from "./client.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack();
after(() => stack.stop());

const EVENT = { direction: "send", relationship: "event", recipient: "Ana Silva", event: "Web Summit" };
const page = async (more) => (await post(stack, "/draft", { ...EVENT, ...more })).text;
const told = async (more) => [...(await page(more)).matchAll(/<p class="fine( out)?">(.*?)<\/p>/g)].map((m) => m[2].replace(/<[^>]*>/g, "")).join("\n");
const times = (said, sentence) => said.match(new RegExp(sentence, "g"))?.length ?? 0;

test("without a name the page says why the note says Hello, and leads to the field", async () => {
  const text = await page({ recipient: "" });
  assert.match(text, /You gave no name, so the note says Hello\. <a href="#recipient">/);
  assert.doesNotMatch(await page({}), /You gave no name/);
});

test("above the notes stands whom they are to, and the way to change it", async () => {
  assert.match((await page({})).replace(/<\/?span[^>]*>/g, ""), /To: Ana Silva · Event: Web Summit · <a href="#ask">Change<\/a>/);
});

test("a date that could be two days is named, with what to write instead", async () => {
  assert.match(await told({ when: "10/11/2026", today: "2026-11-23" }), /We could not tell which day 10\/11\/2026 is\. Write the month in words\./);
  assert.doesNotMatch(await told({ when: "last week" }), /which day/);
});

test("what no draft says is told once, with the way to the field", async () => {
  const text = await page({ when: "10/11/2026", today: "2026-11-23" });
  assert.equal(times(text, "We could not tell which day"), 1);
  assert.match(text, /Write the month in words\. <a href="#when">Change it<\/a>/);
});

for (const [why, more, sentence] of [
  ["is only a link", { topic: "https://example.org/talk" }, /Left out: the topic\. It has no words, only a link/],
  ["is no time", { when: "when the bells rang" }, /Left out: when it was\. We could not read it as a time\./],
  ["is a past span of a meeting to come", { when: "2016 to 2019", met: "no" }, /Left out: when it was\. You say that you have not met yet/],
  ["is a span of time, of one meeting", { when: "2016 to 2019" }, /Left out: when it was\. You met at one time\./],
  ["has a beginning and no end", { relationship: "colleague", event: "", company: "Acme", when: "since 2016" }, /Left out: when it was\. Write from when to when\./],
  ["belongs to another kind of note", { their_school: "Ohio State" }, /Left out: their school\. This kind of note does not use it\./],
])
  test(`a field that ${why} is left out for that reason, and for no other`, async () => {
    const said = await told(more);
    assert.match(said, sentence);
    assert.equal(times(said, "Left out:"), 1);
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

test("what is asked beside the notes is, word for word, what the method page says is asked", async () => {
  const asked = /<legend>(Which will you send[^<]*)<\/legend>/.exec(await page({}))[1];
  assert.ok((await get(stack, "/method")).text.includes(`<dt>${asked}</dt>`), asked);
});

test("the voter whose answer closes a round reads so, not that no answer is in", async () => {
  const small = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 1, CONNOTE_FLUSH_BALLOTS: 1 } });
  try {
    assert.equal((await vote(small)).status, 303);
    const { text } = await get(small, "/thanks/vote");
    assert.match(text, /A round is complete, and its results are published\./);
    assert.doesNotMatch(text, />0 of /);
  } finally {
    await small.stop();
  }
});

test("before the two answers beside the notes stands that answering sends nothing", async () => {
  const text = (await page({})).replace(/<[^>]*>/g, "\n");
  const places = ["Which will you send to this person", "This only counts your choice; it sends nothing.", "I will send a note like these", "I will send the standard one, without a note"].map((part) => text.indexOf(part));
  assert.ok(!places.includes(-1), places.join());
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
});

test("the advice says first what to do with the note: worth sending, not needed, or first something else", async () => {
  const kinds = ["event", "colleague", "school", "rival", "mutual", "content", "client_vendor", "recruiting", "cold", "unknown"];
  for (const relationship of kinds)
    for (const more of [{}, { event: "", topic: "open data", company: "Acme", mutual: "Grace Hopper", work: "Reefs", snippet: "coral reefs" }]) {
      const advice = /<p class="verdict[^"]*">(.*?)<\/p>/.exec(await page({ relationship, ...more }))[1];
      assert.match(advice, /^(This note is worth sending[.:]|You do not need a note here[:.]|First (add|find)) /, relationship);
    }
});

test("nothing that a visitor reads of the results speaks of drafts", async () => {
  for (const path of ["/results", "/method"])
    assert.doesNotMatch((await get(stack, path)).text.replace(/<pre[^]*?<\/pre>/g, ""), /after a draft/i, path);
});

test("the way back stands beside other wordings, and brings the wording before", async () => {
  const notes = (text) => [...text.matchAll(/<textarea[^>]*class="note"[^>]*>([^<]*)</g)].map((m) => m[1]);
  const way = /name="variant" value="(\d+)">The wording before</;
  const first = await page({}), other = await page({ variant: "1" });
  assert.doesNotMatch(first, way);
  assert.equal(way.exec(other)[1], "0");
  assert.equal(way.exec(await page({ variant: "7" }))[1], "6");
  assert.notDeepEqual(notes(other), notes(first));
  assert.deepEqual(notes(await page({ variant: "0" })), notes(first));
});
