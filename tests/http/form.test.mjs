// What a form may be: damaged ones are 400, wrong values 422, and nothing is repaired in silence.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ask, counts, encode, FORM, opinionBallot, post, postJson } from "./client.mjs";
import { startStack } from "./stack.mjs";

const MOST = 16 * 1024;
const GOOD = "direction=send&relationship=event";

const stack = await startStack();
after(() => stack.stop());

const refused = async (status, path, body, headers) => {
  const res = await postJson(stack, path, body, headers);
  assert.equal(res.status, status, `${body}: ${res.text}`);
  assert.equal(res.type, "application/problem+json");
  return res.json();
};

// --- damaged: 400 ------------------------------------------------------------------------------------

const BAD_UTF8 = { "a lone byte": "%FF", "a sequence cut off": "%E2%82", "a continuation alone": "%80", "an overlong NUL": "%C0%80",
  "an overlong slash": "%E0%80%AF", "a surrogate": "%ED%A0%80", "a character above the last": "%F4%90%80%80",
  "a sequence broken by a letter": "%E2%28%A1" };
for (const [what, bytes] of Object.entries(BAD_UTF8))
  test(`400: bad UTF-8, ${what}`, () => refused(400, "/draft", `${GOOD}&recipient=${bytes}`));

test("400: bad UTF-8, as a raw byte", () => refused(400, "/draft", Buffer.from(`${GOOD}&recipient=\xff`, "latin1")));
test("400: bad UTF-8 in a field's name", () => refused(400, "/draft", `${GOOD}&reci%FFpient=x`));

for (const escape of ["%", "%4", "%G1", "%1G", "%%41", "%u0041", "% 41"])
  test(`400: the escape ${escape}`, () => refused(400, "/draft", `${GOOD}&recipient=a${escape}`));
test("400: a bad escape in a field's name", () => refused(400, "/draft", `${GOOD}&recipien%7=x`));
test("400: an escape cut off by the next field", () => refused(400, "/draft", "recipient=%4&direction=send&relationship=event"));

test("400: an escaped NUL", () => refused(400, "/draft", `${GOOD}&recipient=a%00b`));
test("400: a raw NUL", () => refused(400, "/draft", `${GOOD}&recipient=a\0b`));

for (const path of ["/draft", "/vote", "/choice"])
  test(`400: a field that ${path} does not know`, () => refused(400, path, "colour=blue"));
test("400: a field that differs in case only", () => refused(400, "/draft", `${GOOD}&Recipient=x`));
test("400: a field without a name", () => refused(400, "/draft", `${GOOD}&=x`));

for (const twice of ["recipient=a&recipient=b", "direction=send", "recipient=&recipient=", "tone=casual&tone=casual"])
  test(`400: a single field repeated, ${twice}`, () => refused(400, "/draft", `${GOOD}&${twice}`));
test("400: a ballot repeated", () => refused(400, "/vote", "send=custom&ballot=a&ballot=b"));

// --- wrong values: 422 -------------------------------------------------------------------------------

const fieldsOf = (problem) => problem.errors.map((error) => error.field);

test("422: direction and relationship are missing", async () => {
  assert.deepEqual(fieldsOf(await refused(422, "/draft", "")).sort(), ["direction", "relationship"]);
});
test("422: an empty required field is missing", async () => {
  assert.deepEqual(fieldsOf(await refused(422, "/draft", "direction=&relationship=event")), ["direction"]);
});
test("422: a vote without an answer", async () => {
  assert.deepEqual(fieldsOf(await refused(422, "/vote", `ballot=${await opinionBallot(stack)}`)), ["send"]);
});
test("422: a choice without its two answers", async () => {
  assert.deepEqual(fieldsOf(await refused(422, "/choice", "")).sort(), ["relationship", "took"]);
});

for (const [path, rest, wrong] of [
  ["/draft", "relationship=event", "direction=sideways"], ["/draft", "direction=send", "relationship=friend"],
  ["/draft", GOOD, "side=buyer"], ["/draft", GOOD, "tone=Friendly"], ["/draft", GOOD, "limit=250"], ["/draft", GOOD, "limit=0200"],
  ["/draft", GOOD, "met=maybe"], ["/draft", GOOD, "work_kind=film"], ["/draft", GOOD, "today=yesterday"],
  ["/draft", GOOD, "today=2026-02-30"], ["/draft", GOOD, "today=2026-13-01"], ["/draft", GOOD, "today=26-01-01"],
  ["/draft", GOOD, "variant=-1"], ["/draft", GOOD, "variant=1.5"], ["/draft", GOOD, "variant=99999999999999999999"],
  ["/vote", "", "send=maybe"], ["/vote", "send=custom", "receive=no_answer"], ["/vote", "send=custom", "receive=never"],
  ["/vote", "send=custom", "reason=money"], ["/choice", "relationship=event", "took=both"], ["/choice", "took=custom", "relationship=friend"],
])
  test(`422: ${path} with ${wrong}`, async () => {
    const problem = await refused(422, path, [rest, wrong].filter(Boolean).join("&"));
    assert.deepEqual(fieldsOf(problem), [wrong.split("=")[0]]);
  });

test("422: four reasons", async () => {
  const problem = await refused(422, "/vote", "send=custom&reason=care&reason=app&reason=known&reason=effort");
  assert.deepEqual(fieldsOf(problem), ["reason"]);
});

const TEXTS = ["recipient", "sender", "event", "place", "when", "school", "their_school", "company", "my_company", "mutual", "work",
  "topic", "role", "reason", "snippet"];
test("422: 401 characters, in each text field", async () => {
  for (const name of TEXTS)
    assert.deepEqual(fieldsOf(await refused(422, "/draft", `${GOOD}&${name}=${"x".repeat(401)}`)), [name]);
});
test("422: 201 characters of two units each", () => refused(422, "/draft", encode({ direction: "send", relationship: "event", topic: "🎉".repeat(201) })));
test("200: 400 characters, in each text field", async () => {
  for (const name of TEXTS)
    assert.equal((await postJson(stack, "/draft", `${GOOD}&${name}=${"x".repeat(400)}`)).status, 200, name);
});
test("200: 200 characters of two units each", async () => {
  assert.equal((await postJson(stack, "/draft", { direction: "send", relationship: "event", topic: "🎉".repeat(200) })).status, 200);
});
test("200: 400 characters of three bytes each", async () => {
  assert.equal((await postJson(stack, "/draft", { direction: "send", relationship: "event", topic: "你".repeat(400) })).status, 200);
});

test("each field in error is named once, with its sentence", async () => {
  const problem = await refused(422, "/draft", "direction=up&relationship=friend&tone=loud&topic=" + "x".repeat(401));
  assert.deepEqual(fieldsOf(problem).sort(), ["direction", "relationship", "tone", "topic"]);
  for (const error of problem.errors) {
    assert.deepEqual(Object.keys(error), ["field", "message"]);
    assert.match(error.message, /^[A-Z].*\.$/);
  }
});

// --- what is fine ------------------------------------------------------------------------------------

test("200: a plus is a space, and escapes may be in either case", async () => {
  const res = await postJson(stack, "/draft", `${GOOD}&event=Open+Data%20Day%2c+%C3%96rebro`);
  assert.equal(res.status, 200);
  assert.match(res.json().drafts[0].text, /Open Data Day/);
});
test("200: an escaped name is the same name", async () => {
  assert.equal((await postJson(stack, "/draft", "%64irection=send&relationship=event")).status, 200);
});
test("200: empty pairs between ampersands", async () => {
  assert.equal((await postJson(stack, "/draft", `&&${GOOD}&&`)).status, 200);
});
test("200: a media type with a parameter, in any case", async () => {
  for (const type of [`${FORM};charset=UTF-8`, `${FORM}; charset=utf-8`, FORM.toUpperCase()])
    assert.equal((await post(stack, "/draft", GOOD, { "Content-Type": type })).status, 200, type);
});
test("303: a vote with one, two and three reasons", async () => {
  for (const reason of [["care"], ["care", "app"], ["care", "app", "person"]])
    assert.equal((await post(stack, "/vote", { send: "depends", reason, ballot: await opinionBallot(stack) })).status, 303);
});
test("303: the same reason twice is one reason", async () => {
  const reason = ["care", "care", "app", "app"];
  assert.equal((await post(stack, "/vote", { send: "custom", reason, ballot: await opinionBallot(stack) })).status, 303);
});

// --- size and type -----------------------------------------------------------------------------------

const padded = (bytes) => GOOD + "&".repeat(bytes - GOOD.length);
test("200: a body of exactly 16 KiB", async () => {
  assert.equal((await postJson(stack, "/draft", padded(MOST))).status, 200);
});
test("413: one byte more", () => refused(413, "/draft", padded(MOST + 1)));
test("413: a megabyte", () => refused(413, "/vote", padded(1024 * 1024)));
test("413 is a page for a browser", async () => {
  const res = await post(stack, "/draft", padded(MOST + 1), { Accept: "text/html" });
  assert.deepEqual([res.status, res.type], [413, "text/html"]);
});
test("413: a chunked body over 16 KiB", async () => {
  const res = await ask(stack, "POST", "/draft", { body: padded(MOST + 1), headers: { "Content-Type": FORM, "Transfer-Encoding": "chunked", "Content-Length": [] } });
  assert.equal(res.status, 413);
});
test("200: a chunked body that fits", async () => {
  const res = await ask(stack, "POST", "/draft", { body: GOOD, headers: { "Content-Type": FORM, "Transfer-Encoding": "chunked", "Content-Length": [] } });
  assert.equal(res.status, 200);
});

for (const type of ["application/json", "multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencodedx", ""])
  for (const path of ["/draft", "/vote", "/choice"])
    test(`415: ${path} with the type "${type}"`, () => refused(415, path, "", { "Content-Type": type }));

test("nothing that was refused here was counted", async () => {
  const { open } = await counts(stack);
  assert.deepEqual([open.opinion.ballots, open.choice.ballots], [4, 0]);
});
