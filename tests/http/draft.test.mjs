// POST /draft: drafts as JSON and as a page.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { get, post, postJson } from "./client.mjs";
import { startStack } from "./stack.mjs";

const RELATIONSHIPS = ["event", "colleague", "school", "rival", "mutual", "content", "client_vendor", "recruiting", "cold", "unknown"];
const DIRECTIONS = ["send", "reply"];
const LIMITS = [200, 300];
const TONES = ["friendly", "professional", "formal", "casual"];
const INPUTS = ["recipient", "sender", "event", "place", "when", "school", "their_school", "company", "my_company", "mutual", "work",
  "topic", "role", "reason", "snippet"];

// What somebody might type who fills in everything.
const FULL = { recipient: "Priya Raman", sender: "Jonas Weber", event: "FOSDEM", place: "Brussels", when: "last weekend",
  school: "Ohio State University", their_school: "University of Michigan", company: "Nordwind", my_company: "Lumen Labs",
  mutual: "Grace Hopper", work: "The Slow Web", topic: "open data", role: "data engineer", reason: "to compare notes on archives",
  snippet: "mapping coral reefs", work_kind: "talk", side: "vendor", today: "2026-03-31" };

const stack = await startStack();
after(() => stack.stop());

const draft = async (fields) => {
  const res = await postJson(stack, "/draft", fields);
  assert.equal(res.status, 200, res.text);
  return res.json();
};
const withoutBallot = ({ ballot, ...rest }) => rest;

for (const direction of DIRECTIONS)
  for (const relationship of RELATIONSHIPS)
    test(`${direction}, ${relationship}: one to three drafts within each limit, in each tone, naming the recipient`, async () => {
      for (const limit of LIMITS)
        for (const tone of TONES) {
          const answer = await draft({ ...FULL, direction, relationship, limit, tone });
          const where = `${limit} ${tone}: ${JSON.stringify(answer.drafts)}`;
          assert.ok(answer.drafts.length >= 1 && answer.drafts.length <= 3, where);
          assert.equal(answer.limit, limit);
          for (const one of answer.drafts) {
            assert.equal(one.length, one.text.length, where);
            assert.ok(one.length > 0 && one.length <= limit, where);
            assert.doesNotMatch(one.text, /[{}]|…|\.\.\.|undefined|\(null\)/, where);
          }
          assert.match(answer.drafts[0].text, /Priya/, where);
        }
    });

for (const direction of DIRECTIONS)
  test(`${direction}: a form with nothing but the relationship gets a draft`, async () => {
    for (const relationship of RELATIONSHIPS) {
      const answer = await draft({ direction, relationship });
      assert.ok(answer.drafts.length >= 1, relationship);
      for (const one of answer.drafts) assert.deepEqual([one.uses, one.omitted], [[], []], relationship);
    }
  });

test("the keys of the answer are those of the contract, in its order", async () => {
  const answer = await draft({ ...FULL, direction: "send", relationship: "event" });
  assert.deepEqual(Object.keys(answer), ["direction", "relationship", "limit", "drafts", "standard", "verdict", "ballot"]);
  for (const one of answer.drafts) assert.deepEqual(Object.keys(one), ["text", "length", "uses", "omitted"]);
  assert.deepEqual(Object.keys(answer.verdict), ["code", "text"]);
  assert.deepEqual(answer.standard, { today: "", in_2014: "I'd like to add you to my professional network on LinkedIn." });
});

test("direction and relationship come back as they were sent", async () => {
  const { direction, relationship } = await draft({ direction: "reply", relationship: "client_vendor" });
  assert.deepEqual([direction, relationship], ["reply", "client_vendor"]);
});

test("the verdict is one of three codes, with a sentence", async () => {
  for (const relationship of RELATIONSHIPS)
    for (const fields of [{}, FULL]) {
      const { verdict } = await draft({ ...fields, direction: "send", relationship });
      assert.ok(["spend", "save", "find_a_fact"].includes(verdict.code), verdict.code);
      assert.match(verdict.text, /\w.*\.$/);
    }
});

test("the limit is 200 and the tone friendly unless the form says otherwise", async () => {
  const fields = { ...FULL, direction: "send", relationship: "event" };
  const short = withoutBallot(await draft(fields));
  assert.equal(short.limit, 200);
  assert.deepEqual(short, withoutBallot(await draft({ ...fields, limit: 200, tone: "friendly" })));
});

test("uses and omitted name inputs that were given, each once", async () => {
  for (const direction of DIRECTIONS)
    for (const relationship of RELATIONSHIPS)
      for (const one of (await draft({ ...FULL, direction, relationship })).drafts) {
        const named = [...one.uses, ...one.omitted];
        assert.deepEqual(named.filter((name) => !INPUTS.includes(name)), []);
        assert.equal(new Set(named).size, named.length, named.join());
      }
});

test("an input that is used can be found in the draft", async () => {
  for (const relationship of RELATIONSHIPS)
    for (const one of (await draft({ ...FULL, direction: "send", relationship, limit: 300 })).drafts)
      for (const name of one.uses.filter((n) => n !== "when" && n !== "reason" && n !== "snippet"))
        assert.ok(one.text.toLowerCase().includes(FULL[name].split(" ")[0].toLowerCase()), `${name}: ${one.text}`);
});

test("the same form gets the same bytes, the ballot aside", async () => {
  for (const relationship of RELATIONSHIPS) {
    const fields = { ...FULL, direction: "send", relationship };
    const [first, second] = [await postJson(stack, "/draft", fields), await postJson(stack, "/draft", fields)];
    const cut = (res) => res.text.replace(/"ballot":"[^"]*"/, "");
    assert.equal(cut(first), cut(second));
    assert.notEqual(first.json().ballot, second.json().ballot);
  }
});

test("an empty field counts as absent", async () => {
  const bare = await draft({ direction: "send", relationship: "event", recipient: "Priya" });
  const empties = Object.fromEntries(INPUTS.map((name) => [name, ""]));
  const same = await draft({ ...empties, side: "", tone: "", limit: "", met: "", work_kind: "", today: "", variant: "",
    direction: "send", relationship: "event", recipient: "Priya" });
  assert.deepEqual(withoutBallot(bare).drafts, withoutBallot(same).drafts);
});

test("another variant is another set of wordings", async () => {
  const fields = { ...FULL, direction: "send", relationship: "event" };
  const sets = await Promise.all([0, 1, 2].map((variant) => draft({ ...fields, variant })));
  const texts = sets.map((set) => set.drafts.map((one) => one.text).join("|"));
  assert.ok(new Set(texts).size > 1, texts.join("\n"));
});

test("the longest inputs still give a whole draft within the limit", async () => {
  const long = Object.fromEntries(INPUTS.map((name) => [name, "Word ".repeat(80).trim()]));
  for (const relationship of RELATIONSHIPS) {
    const { drafts } = await draft({ ...long, direction: "send", relationship });
    for (const one of drafts) assert.ok(one.text.length <= 200 && one.text.length > 0, one.text);
  }
});

test("characters beyond the first plane count as two", async () => {
  const { drafts } = await draft({ direction: "send", relationship: "event", recipient: "𝒜𝓃𝒶", event: "FOSDEM 🎉🎉🎉" });
  for (const one of drafts) assert.equal(one.length, one.text.length);
});

test("a JSON client may be on another site: a draft changes nothing", async () => {
  const res = await postJson(stack, "/draft", { direction: "send", relationship: "event" }, { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" });
  assert.equal(res.status, 200);
});

// --- the page --------------------------------------------------------------------------------------

const HOSTILE = ["\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</textarea><b>x</b>", "&lt;script&gt;", "{limit_free}{if x}",
  "\\{recipient}", "javascript:alert(1)", "<!--", "]]>", "%3Cscript%3E"];

test("a browser gets the drafts in a page, and a ballot for the choice", async () => {
  const res = await post(stack, "/draft", { ...FULL, direction: "send", relationship: "event" }, { Accept: "text/html" });
  assert.equal(res.status, 200);
  assert.equal(res.headers["content-type"], "text/html; charset=utf-8");
  assert.match(res.text, /<textarea[^>]*>[^<]*Priya/);
  assert.match(res.text, /name="ballot" value="[A-Za-z0-9_-]{70}"/);
});

test("a browser that accepts anything gets a page", async () => {
  const res = await post(stack, "/draft", { direction: "send", relationship: "event" }, { Accept: "text/html,application/json;q=0.9,*/*;q=0.8" });
  assert.equal(res.type, "text/html");
});

for (const hostile of HOSTILE)
  test(`what somebody typed is text in the page: ${hostile}`, async () => {
    for (const name of INPUTS) {
      const res = await post(stack, "/draft", { direction: "send", relationship: "event", [name]: hostile });
      assert.equal(res.status, 200);
      const field = new RegExp(` name="${name}" value="([^"]*)"`).exec(res.text);
      assert.ok(field, `${name} is not filled in again`);
      assert.equal(unescape(field[1]), hostile);
      assert.doesNotMatch(field[1], /[<>"']/);
      assert.doesNotMatch(res.text, /<script>alert|<img src=x|<b>x<\/b>/);
    }
  });

function unescape(text) {
  const entities = { lt: "<", gt: ">", quot: "\"", "#39": "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => entities[name]);
}

test("a form with errors comes back filled in, with the errors beside the fields", async () => {
  const long = "x".repeat(401);
  const res = await post(stack, "/draft", { direction: "reply", relationship: "martian", recipient: "Priya <Raman>", topic: long });
  assert.equal(res.status, 422);
  assert.match(res.text, /name="recipient" value="Priya &lt;Raman&gt;"/);
  assert.match(res.text, new RegExp(`name="topic" value="${long}"`));
  assert.match(res.text, /id="relationship-error"/);
  assert.match(res.text, /id="topic-error">Use at most 400 characters for the topic\. It has 401\.</);
  assert.match(res.text, /name="direction" value="reply" checked/);
});

test("a form with errors names them at the top, each a link to its field", async () => {
  const res = await post(stack, "/draft", { direction: "send", topic: "x".repeat(401) });
  assert.match(res.text, /role="alert"/);
  assert.match(res.text, /<a href="#relationship">/);
  assert.match(res.text, /<a href="#topic">/);
});

test("no two links at the top read alike: each names its field", async () => {
  const long = Object.fromEntries(["recipient", "sender", "event", "place", "when", "school", "their_school", "company", "my_company", "mutual",
    "work", "topic", "role", "reason", "snippet"].map((name) => [name, "x".repeat(401)]));
  const res = await post(stack, "/draft", { ...long, direction: "up", relationship: "", side: "x", tone: "x", limit: "1", met: "x", work_kind: "x" });
  const links = [...res.text.matchAll(/<li><a href="#\w+">([^<]+)<\/a>/g)].map((m) => m[1]);
  assert.equal(links.length, 22);
  assert.equal(new Set(links).size, links.length, links.join("|"));
  assert.doesNotMatch(links.join(" "), /\bhere\b|this field/);
});

test("a form with errors gets no drafts", async () => {
  const res = await post(stack, "/draft", { direction: "send", relationship: "event", tone: "shouting" });
  assert.equal(res.status, 422);
  assert.doesNotMatch(res.text, /<textarea/);
});

test("nothing that somebody typed is in a header or an address", async () => {
  for (const accept of ["application/json", "text/html"]) {
    const res = await post(stack, "/draft", { ...FULL, direction: "send", relationship: "event" }, { Accept: accept });
    const head = JSON.stringify(res.headers);
    for (const value of Object.values(FULL)) assert.ok(!head.includes(value), value);
    for (const [, address] of res.text.matchAll(/(?:href|action|src)="([^"]*)"/g))
      assert.doesNotMatch(address, /Priya|Jonas|FOSDEM|\?/);
  }
});

test("names have no place in an address: a query is not read", async () => {
  const res = await get(stack, "/?recipient=Priya&direction=reply");
  assert.equal(res.status, 200);
  assert.doesNotMatch(res.text, /Priya/);
});
