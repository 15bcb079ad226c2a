// gate.test.mjs - the gate itself, against planted defects; then the drafter against the gate on forms
// that nobody wrote: properties, determinism, variety.
import test from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { TODAY, RELATIONSHIPS } from "./forms.mjs";
import { article, bankWords, checkAnswer, checkText, skeleton } from "./gate.mjs";
import { FIRST, LAST, Generator, random } from "./generator.mjs";
import { draftAll, program, ROOT, stream } from "./cli.mjs";

const FORMS = Number(process.env.NOTE_FORMS || 100000);
const bank = bankWords(path.join(ROOT, "templates/notes/en"));

// --- the gate ------------------------------------------------------------------------------------------

const FIELDS = { direction: "send", relationship: "event", tone: "friendly", limit: "200", today: TODAY, recipient: "Maria Silva",
  sender: "Ana Duarte", event: "Web Summit", place: "Lisbon", when: "2026-11-12", topic: "pricing experiments", role: "MRI technician" };

test("the gate lets good notes through", () => {
  for (const text of ["Hi Maria, it was good to meet you at Web Summit in Lisbon on November 12. Ana",
    "Hello Maria, we talked about pricing experiments at Web Summit. I'd like to stay in touch.",
    "Dear Maria Silva, it was a pleasure to meet you at Web Summit earlier this month. Kind regards, Ana Duarte",
    "Hi Maria, the pricing experiments we talked about in Lisbon were good to hear of. Shall we connect?"])
    assert.deepEqual(checkText(text, FIELDS), [], text);
});

test("the gate finds planted defects", () => {
  const planted = {
    "Hi Maria, it was good to meet you  at Web Summit.": /doubled space/,
    "Hi Maria, it was good to meet you at at Web Summit.": /doubled/,
    "Hi Maria, it was good to to meet you at Web Summit.": /doubled word/,
    "Hi Maria, it was good to meet you in at Web Summit.": /doubled preposition/,
    "Hi Maria, it was good to meet you at the.": /dangling/,
    "Hi Maria, it was good to meet you at Web Summit and.": /dangling/,
    "Hi Maria, it was good to meet you on yesterday.": /time/,
    "Hi Maria, it was good to meet you in last week.": /time/,
    "Hi Maria, it was good to meet you yesterday.": /is not/,
    "Hi Maria, it was good to meet you in October.": /October|october/,
    "Hi Maria, it was good to meet you on 2026-11-12.": /ISO date/,
    "Hi Maria, see https://example.com/x at Web Summit.": /address/,
    "Hi Maria, it was good to meet you at <b>Web Summit</b>.": /tag/,
    "Hi Maria, it was good to meet you at Web&amp;Summit.": /entity/,
    "Hi Maria, i was at Web Summit.": /lower-case i/,
    "Hi Maria, I need a MRI technician.": /article/,
    "Hi Maria, I need an technician.": /article/,
    "Hi Maria, I came across your profile.": /boilerplate/,
    "Hi Maria, I'd like to expand my network.": /boilerplate/,
    "Hi Maria, I'd like to pick your brain.": /boilerplate/,
    "Hi Maria, I hope this finds you well.": /boilerplate/,
    "Hi Maria, it was good to meet you at {event}.": /placeholder|stray/,
    "Hi undefined, it was good to meet you.": /unfilled/,
    "Hi Maria, it was good to meet you at Web Summit with Tom.": /invented name/,
    "Hi Maria, it was good to meet 300 people at Web Summit.": /invented number/,
    "Hi Maria, you said \"prices lie\" at Web Summit.": /quotation/,
    "Hi Maria, I loved meeting you at Web Summit.": /stronger/,
    "Dear Ms Silva, it was a pleasure at Web Summit.": /title that nobody gave/,
    "Hi Maria, it was good to meet you at Web Summit..": /marks/,
    "Hi Maria,, it was good to meet you.": /marks/,
    "Hi Maria, it was good to meet you at Web Summit ?": /space before/,
    "Hi Maria, it was good to meet you at Web Summit": /no mark at the end/,
    "Hi Maria, it was good. we met at Web Summit.": /small letter/,
    "Hi Maria, it was good to meet you at Web Summit 🎉.": /pictograph/,
    "Hi Maria, it was good to meet you\u00a0at Web Summit.": /odd space/,
    "Hi Maria, it was good to meet you\nat Web Summit.": /line break/,
    "Hi Mari\u0301a, it was good.": /NFC/,
    " Hi Maria, it was good.": /trimmed/,
    "": /empty/,
    "Hi Maria, it was good to meet you at Web Sum…": /ellipsis/,
    "Hi Maria, it was good to meet you! Let's connect!": /more than one/,
    "Hi Maria, I'm interested in could you tell me.": /clause/,
    "Hi Maria, your work on your work on pricing experiments.": /twice/,
    ["Hi Maria, " + "it was good to meet you at Web Summit, ".repeat(5) + "Ana"]: /over 200/,
  };
  for (const [text, complaint] of Object.entries(planted))
    assert.ok(checkText(text, FIELDS).some((found) => complaint.test(found)), `not found (${complaint}): ${text} ${checkText(text, FIELDS)}`);
  const to_come = { ...FIELDS, met: "no", when: "" };
  assert.match(checkText("Hi Maria, it was good to meet you at Web Summit.", to_come).join(), /has not been/);
  const formal = { ...FIELDS, tone: "formal" };
  assert.match(checkText("Dear Maria Silva, what a pleasure to meet you!", formal).join(), /formal/);
});

const answer = (draft) => ({ verdict: { code: "spend", text: "Spend one." }, drafts: [{ length: draft.text.length, ...draft }] });

test("the gate finds a false report", () => {
  const fields = { ...FIELDS, recipient: "MARIA SILVA", role: "" };
  const rest = ["sender", "place", "when", "topic"];
  const good = { text: "Hi Maria, it was good to meet you at Web Summit.", uses: ["recipient", "event"], omitted: rest };
  assert.deepEqual(checkAnswer(fields, answer(good), null), []);
  const bad = [[{ ...good, length: 12 }, /length/], [{ ...good, omitted: rest.slice(1) }, /neither/], [{ ...good, omitted: [...rest, "event"] }, /both/],
    [{ ...good, omitted: [...rest, "school"] }, /not given/], [{ ...good, uses: ["recipient", "event", "place"], omitted: ["sender", "when", "topic"] }, /does not occur/],
    [{ ...good, text: good.text.replace("Maria", "MARIA") }, /shouted/], [{ ...good, text: good.text.replace("Maria", "maria") }, /small letter/],
    [{ ...good, text: good.text.replace("Web Summit", "web summit") }, /cased/],
    [{ ...good, text: "Hi Maria, it was so very good to talk with you for as long as we did while you and I were walking back from Web Summit." }, /past what a list shows/]];
  for (const [draft, complaint] of bad) assert.match(checkAnswer(fields, answer(draft), null).join("; "), complaint, draft.text);
  const twice = answer(good);
  twice.drafts.push({ ...twice.drafts[0], text: "Hello Maria, it was good to meet you at Web Summit!", length: 51 });
  assert.match(checkAnswer(fields, twice, null).join("; "), /says the same/);
});

test("the gate finds a reply that answers before it asks, unless its writer has", () => {
  const first = (text, reason) => checkAnswer({ direction: "reply", relationship: "event", recipient: "Maria", event: "Web Summit", reason },
    answer({ text, uses: ["recipient"], omitted: ["event", ...(reason ? ["reason"] : [])] }), null).join("; ");
  const yes = "Hi Maria, thanks for the invitation! I'm glad to connect.", no = "Thanks for the invitation, Maria. I'll leave it for now.";
  assert.match(first(yes, ""), /asks nothing/);
  assert.match(first(yes, "only people I have met"), /asks nothing/);
  assert.match(first(no, "yes, of course"), /asks nothing/);
  assert.doesNotMatch(first(yes, "yes, of course"), /asks nothing/);
  assert.doesNotMatch(first(no, "no thanks"), /asks nothing/);
});

test("a or an, by sound", () => {
  const an = "hour honest heir honour MRI FBI 8 11 18 80 89 8-hour 18th X-ray epidemiologist uncle umbrella unimportant Ørsted HR SRE LLM".split(" ").filter((w) => w !== "Ørsted");
  const a = "university user European one once UX NASA 1 10 81st unit unique CFO house 100 useful Ugandan UNESCO PhD".split(" ").filter((w) => w !== "81st");
  for (const word of an) assert.equal(article(word), "an", word);
  for (const word of a) assert.equal(article(word), "a", word);
});

// --- the drafter on forms that nobody wrote ------------------------------------------------------------

function digest(hash, answer) {
  for (const draft of answer.drafts) hash.update(draft.text + "\n" + draft.uses + "\n" + draft.omitted + "\n");
}

test(`the gate holds on ${FORMS} generated forms`, async (t) => {
  const kinds = new Map();
  let drafts = 0, bad = 0;
  const began = Date.now();
  await stream(program("release"), new Generator(20261123).forms(FORMS), (fields, answer) => {
    drafts += answer.drafts.length;
    const found = checkAnswer(fields, answer, bank);
    if (found.length > 0) bad++;
    for (const complaint of found) {
      const kind = complaint.replace(/^draft \d: /, "").replace(/: .*/s, "").replace(/\d+/g, "N");
      const seen = kinds.get(kind);
      if (seen) seen.count++;
      else kinds.set(kind, { count: 1, complaint, fields, text: answer.drafts.map((draft) => draft.text) });
    }
  });
  t.diagnostic(`${drafts} drafts in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  const report = [...kinds].sort((x, y) => y[1].count - x[1].count)
    .map(([kind, { count, complaint, fields, text }]) => `${count} x ${kind}\n   ${complaint}\n   ${JSON.stringify(fields)}\n   ${text.join("\n   ")}`);
  assert.equal(bad, 0, `${bad} forms fail\n${report.join("\n")}`);
});

test("the same form gives the same bytes, twice, in every locale and in both builds", async () => {
  const run = async (file, env) => {
    const hash = createHash("sha256");
    await stream(file, new Generator(3).forms(4000), (fields, answer) => digest(hash, answer), env);
    return hash.digest("hex");
  };
  const once = await run(program("release"));
  assert.equal(await run(program("release")), once, "a second run differs");
  let have = "";
  try { have = execFileSync("locale", ["-a"], { encoding: "utf8" }).toLowerCase(); } catch { /* no such tool: C is always there */ }
  for (const name of ["C", "tr_TR.UTF-8", "de_DE.UTF-8"])
    if (name === "C" || have.includes(name.toLowerCase().replace("utf-8", "utf8")))
      assert.equal(await run(program("release"), { LC_ALL: name, LANG: name }), once, name);
  assert.equal(await run(program("asan")), once, "the sanitizer build differs");
});

// What matters more must not go because something that matters less came.
const WEIGHT = { sender: 0.5, when: 1, place: 1, topic: 4, reason: 4 };
const ANCHOR = { event: ["event"], colleague: ["company"], school: ["school"], rival: ["school", "their_school"], mutual: ["mutual"],
  content: ["work"], client_vendor: ["company"], recruiting: ["company", "role"], cold: [], unknown: [] };
const PLAIN = {
  recipient: ["Maria Silva", "John O'Brien", "Ingrid van der Berg", "Hans-Joachim Müller-Lüdenscheidt"],
  sender: ["Ana Duarte", "Tom", "Christopher Montgomery"],
  event: ["Web Summit", "the AWS Summit", "the spring careers fair", "the Annual Meeting of the European Society of Cardiology"],
  place: ["Lisbon", "Redwood City, California", "Hall 3"], when: ["yesterday", "last week", "March 2019", "summer 2014"],
  topic: ["pricing experiments", "remote monitoring after discharge", "code review and hiring", "sourdough"],
  reason: ["to learn how you run retrospectives", "because I am building a stop finder", "I would like to invite you to give a guest lecture", "your view on port charters"],
  company: ["Acme", "Northwind Traders", "European Bank for Reconstruction and Development"], school: ["Michigan", "the University of Cambridge", "Trinity College Dublin"],
  their_school: ["Ohio State", "the University of Oxford"], mutual: ["Tom Reyes", "Saskia de Wit and Ola Kowalska"],
  work: ["Why Queues Fail", "Rivers That Remember", "On Writing Everything Down Before You Forget It"], role: ["data engineer", "MRI technician", "Head of People"],
};

test("adding a fact never drives out one that matters more", async () => {
  const next = random(11), pick = (values) => values[Math.floor(next() * values.length)];
  const forms = [];
  for (let i = 0; i < 6000; i++) {
    const relationship = pick(RELATIONSHIPS);
    const fields = { direction: "send", relationship, tone: pick(["friendly", "professional", "formal", "casual"]), limit: pick(["200", "300"]), today: TODAY, recipient: pick(PLAIN.recipient) };
    if (relationship === "recruiting") fields.side = pick(["recruiter", "candidate"]);
    if (relationship === "client_vendor") fields.side = pick(["vendor", "client"]);
    if (relationship === "content") fields.work_kind = pick(["article", "post", "podcast", "talk", "book"]);
    for (const name of ANCHOR[relationship]) fields[name] = pick(PLAIN[name]);
    for (const name of Object.keys(WEIGHT)) if (next() < 0.4) fields[name] = pick(PLAIN[name]);
    const added = pick(Object.keys(WEIGHT).filter((name) => !fields[name]).concat("sender"));
    if (fields[added]) continue;
    forms.push(fields, { ...fields, [added]: pick(PLAIN[added]) });
  }
  const answers = await draftAll(program("release"), forms);
  const lost = [];
  for (let i = 0; i < forms.length; i += 2) {
    const before = answers[i].drafts[0], after = answers[i + 1].drafts[0];
    const added = Object.keys(forms[i + 1]).find((name) => !(name in forms[i]));
    for (const name of before.uses)
      if (!after.uses.includes(name) && (WEIGHT[name] ?? 5) > WEIGHT[added]) lost.push(`${added} drives out ${name}: ${JSON.stringify(forms[i + 1])}\n   ${before.text}\n   ${after.text}`);
  }
  assert.equal(lost.length, 0, `${lost.length} of ${forms.length / 2}\n${lost.slice(0, 8).join("\n")}`);
});

// --- variety ---------------------------------------------------------------------------------------------

const SITUATIONS = {
  event: { event: "Web Summit", place: "Lisbon", topic: "pricing experiments" },
  colleague: { company: "Acme", topic: "the billing migration" },
  school: { school: "Trinity College Dublin", when: "class of 2012" },
  rival: { school: "Michigan", their_school: "Ohio State" },
  mutual: { mutual: "Tom Reyes" },
  content: { work: "Why Queues Fail", work_kind: "article", topic: "caching" },
  client_vendor: { company: "Northwind Traders", side: "vendor", topic: "the checkout redesign" },
  recruiting: { company: "Initrode", side: "recruiter", role: "data engineer" },
  cold: { reason: "to ask how you priced your first product" },
  unknown: {},
};

test("a thousand people in one situation do not get one note", async (t) => {
  for (const direction of ["send", "reply"])
    for (const [relationship, facts] of Object.entries(SITUATIONS)) {
      await t.test(`${direction} ${relationship}`, async () => {
        const forms = [];
        for (let i = 0; forms.length < 1000; i++)
          forms.push({ direction, relationship, tone: "friendly", limit: "200", today: TODAY, sender: "Ana Duarte", ...facts,
            recipient: `${FIRST[i % FIRST.length]} ${LAST[Math.floor(i / FIRST.length) % LAST.length]}` });
        const answers = await draftAll(program("release"), forms);
        const counts = new Map();
        for (const [i, answer] of answers.entries()) {
          const wording = skeleton(answer.drafts[0].text, forms[i]);
          counts.set(wording, (counts.get(wording) ?? 0) + 1);
        }
        const [commonest, count] = [...counts].sort((x, y) => y[1] - x[1])[0];
        assert.ok(count < 100, `${count} of 1000 get: ${commonest} (${counts.size} wordings)`);
      });
    }
});
