// One ballot, one answer, whatever is sent; and every refusal leaves the count as it was.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { choiceBallot, choose, counts, get, hiddenBallot, opinionBallot, post, vote } from "./client.mjs";
import { temporary } from "./processes.mjs";
import { startStack } from "./stack.mjs";
import { CHOICE, epochNow, makeToken, OPINION } from "./token.mjs";

const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 100000 } });
after(() => stack.stop());

const ballots = async (kind = "opinion") => (await counts(stack)).open[kind].ballots;

// Send, and demand the status and by how many the counts grow.
async function expectVote(token, status, more) {
  const before = [await ballots("opinion"), await ballots("choice")];
  const res = await vote(stack, { ballot: token });
  assert.equal(res.status, status, res.text);
  assert.deepEqual([await ballots("opinion"), await ballots("choice")], [before[0] + more, before[1]]);
  return res;
}

async function expectChoice(token, status, more) {
  const before = [await ballots("opinion"), await ballots("choice")];
  const res = await choose(stack, { ballot: token });
  assert.equal(res.status, status, res.text);
  assert.deepEqual([await ballots("opinion"), await ballots("choice")], [before[0], before[1] + more]);
  return res;
}

test("a vote is counted and answered with 303 to the thank-you page", async () => {
  const res = await expectVote(await opinionBallot(stack), 303, 1);
  assert.equal(res.headers.location, "/thanks/vote");
  assert.equal((await get(stack, res.headers.location)).status, 200);
});

test("a choice is counted and answered with 303 to the thank-you page", async () => {
  const res = await expectChoice(await choiceBallot(stack), 303, 1);
  assert.equal(res.headers.location, "/thanks/choice");
  assert.equal((await get(stack, res.headers.location)).status, 200);
});

test("the ballot in the page of drafts is good for a choice", async () => {
  const page = await post(stack, "/draft", { direction: "send", relationship: "event" }, { Accept: "text/html" });
  await expectChoice(hiddenBallot(page.text), 303, 1);
});

test("a ballot sent again gets the same answer and is not counted again", async () => {
  const token = await opinionBallot(stack);
  const first = await expectVote(token, 303, 1), second = await expectVote(token, 303, 0);
  const kept = (res) => ({ ...res.headers, date: "" });
  assert.deepEqual(kept(second), kept(first));
});

test("a choice sent again gets the same answer and is not counted again", async () => {
  const token = await choiceBallot(stack);
  const first = await expectChoice(token, 303, 1), second = await expectChoice(token, 303, 0);
  assert.equal(second.headers.location, first.headers.location);
});

test("a ballot sent again with another answer does not change the first", async () => {
  const token = await opinionBallot(stack);
  await expectVote(token, 303, 1);
  const before = await ballots();
  assert.equal((await post(stack, "/vote", { send: "standard", ballot: token })).status, 303);
  assert.equal(await ballots(), before);
});

test("100 posts of one ballot at once count once, and all get 303", async () => {
  const token = await opinionBallot(stack), before = await ballots();
  const answers = await Promise.all(Array.from({ length: 100 }, () => vote(stack, { ballot: token })));
  assert.deepEqual([...new Set(answers.map((res) => res.status))], [303]);
  assert.equal(await ballots(), before + 1);
});

test("60 ballots at once count 60", async () => {
  const before = await ballots();
  const tokens = await Promise.all(Array.from({ length: 60 }, () => opinionBallot(stack)));
  assert.equal(new Set(tokens).size, 60);
  const answers = await Promise.all(tokens.map((ballot) => vote(stack, { ballot })));
  assert.deepEqual([...new Set(answers.map((res) => res.status))], [303]);
  assert.equal(await ballots(), before + 60);
});

test("a vote with an error is not counted, and its ballot is still good", async () => {
  const token = await opinionBallot(stack), before = await ballots();
  const res = await post(stack, "/vote", { send: "maybe", ballot: token });
  assert.equal(res.status, 422);
  assert.match(hiddenBallot(res.text), /^[A-Za-z0-9_-]{70}$/);
  assert.equal(await ballots(), before);
  await expectVote(token, 303, 1);
});

// --- forged ------------------------------------------------------------------------------------------

const flip = (token, i) => token.slice(0, i) + (token[i] === "A" ? "B" : "A") + token.slice(i + 1);

test("403: no ballot at all", () => expectVote("", 403, 0));
test("403: random bytes of the right length", () => expectVote("A".repeat(70), 403, 0));
test("403: a character changed, anywhere", async () => {
  const token = await opinionBallot(stack);
  for (const i of [0, 10, 21, 22, 25, 27, 40, 68]) await expectVote(flip(token, i), 403, 0);
});
test("403: the first half of one and the second of another", async () => {
  const [a, b] = [await opinionBallot(stack), await opinionBallot(stack)];
  await expectVote(a.slice(0, 35) + b.slice(35), 403, 0);
});
test("403: cut off, or with something after it", async () => {
  const token = await opinionBallot(stack);
  for (const other of [token.slice(0, -1), token.slice(1), `${token}A`, `${token}=`, ` ${token}`, `${token}\n`, token + token])
    await expectVote(other, 403, 0);
});
test("403: another spelling of the same bytes", async () => {
  const token = await opinionBallot(stack);
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  await expectVote(token.slice(0, -1) + digits[digits.indexOf(token.at(-1)) ^ 1], 403, 0);
  await expectVote(token.replaceAll("-", "+").replaceAll("_", "/").replace(/^[A-Za-z0-9]/, "+"), 403, 0);
});
test("403: a choice's ballot for a vote", async () => expectVote(await choiceBallot(stack), 403, 0));
test("403: a vote's ballot for a choice", async () => expectChoice(await opinionBallot(stack), 403, 0));
test("403: a ballot under another key", async () => {
  const other = await startStack();
  const token = await opinionBallot(other);
  await other.stop();
  await expectVote(token, 403, 0);
});
test("403: a ballot much too long", () => expectVote("A".repeat(5000), 403, 0));

// --- expired -----------------------------------------------------------------------------------------

test("a ballot made by hand with our key is as good as one from the form", () => expectVote(makeToken(stack.key, OPINION, epochNow()), 303, 1));
test("a ballot is good for a day", () => expectVote(makeToken(stack.key, OPINION, epochNow() - 4), 303, 1));
test("410: a vote older than that", async () => {
  const res = await expectVote(makeToken(stack.key, OPINION, epochNow() - 6), 410, 0);
  assert.match(res.text, /day/);
});
test("410: a choice older than that", () => expectChoice(makeToken(stack.key, CHOICE, epochNow() - 6), 410, 0));
test("410: a ballot from the future", () => expectVote(makeToken(stack.key, OPINION, epochNow() + 3), 410, 0));
test("410: a ballot from 1970", () => expectVote(makeToken(stack.key, OPINION, 0), 410, 0));
test("410: a ballot from the end of time", () => expectVote(makeToken(stack.key, OPINION, 0xffffffff), 410, 0));
test("403, not 410: an old ballot whose date was changed", async () => {
  const old = Buffer.from(makeToken(stack.key, OPINION, epochNow() - 6), "base64url");
  old.writeUInt32BE(epochNow(), 16);
  await expectVote(old.toString("base64url"), 403, 0);
});

// --- the cookie --------------------------------------------------------------------------------------

test("everybody who has voted gets the same cookie, byte for byte", async () => {
  const cookies = new Set();
  for (let i = 0; i < 10; i++) cookies.add((await vote(stack)).headers["set-cookie"].join());
  assert.deepEqual([...cookies], ["voted=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"]);
});
test("a refused vote sets no cookie", async () => {
  for (const token of ["", makeToken(stack.key, OPINION, 0)])
    assert.equal((await vote(stack, { ballot: token || "x" })).headers["set-cookie"], undefined);
});
test("a choice sets no cookie", async () => {
  assert.equal((await choose(stack)).headers["set-cookie"], undefined);
});
test("no page sets a cookie by being looked at", async () => {
  for (const path of ["/", "/poll", "/results", "/method", "/thanks/vote"])
    assert.equal((await get(stack, path)).headers["set-cookie"], undefined, path);
});
test("the poll tells a visitor with the cookie that they have voted", async () => {
  const [fresh, again, other] = [{}, { Cookie: "a=b; voted=1" }, { Cookie: "notvoted=1; voted=10" }];
  const pages = await Promise.all([fresh, again, other].map((headers) => get(stack, "/poll", headers)));
  const told = pages.map((page) => page.text.replace(/value="[A-Za-z0-9_-]{70}"/, "").length);
  assert.ok(told[1] > told[0], "the page does not say it");
  assert.equal(told[2], told[0]);
});

// --- limits ------------------------------------------------------------------------------------------

test("429: more votes from one address than allowed; not counted, with Retry-After", async () => {
  const limited = await startStack({ settings: { CONNOTE_BALLOTS_PER_NETWORK: 2 } });
  const answers = [];
  const first = await opinionBallot(limited);
  answers.push((await vote(limited, { ballot: first })).status, (await vote(limited)).status);
  const third = await vote(limited, {}, { Accept: "application/json" });
  const again = await vote(limited, { ballot: first });
  const total = (await counts(limited)).open.opinion.ballots;
  await limited.stop();
  assert.deepEqual(answers, [303, 303]);
  assert.deepEqual([third.status, third.type], [429, "application/problem+json"]);
  assert.match(third.headers["retry-after"], /^\d+$/);
  assert.equal(again.status, 303, "a ballot that is in already is not over the limit");
  assert.equal(total, 2);
});

test("429: choices have four times as many", async () => {
  const limited = await startStack({ settings: { CONNOTE_BALLOTS_PER_NETWORK: 1 } });
  const statuses = [];
  for (let i = 0; i < 5; i++) statuses.push((await choose(limited)).status);
  await limited.stop();
  assert.deepEqual(statuses, [303, 303, 303, 303, 429]);
});

test("429 from nginx: too many posts at once; a page or a problem, with Retry-After; pages are not limited", async () => {
  const limited = await startStack({ settings: { CONNOTE_POSTS_PER_SECOND: 1 } });
  const fields = { direction: "send", relationship: "event" };
  const posts = [];
  for (let i = 0; i < 80; i++) posts.push(await post(limited, "/draft", fields, { Accept: i % 2 ? "application/json" : "text/html" }));
  const pages = await Promise.all(Array.from({ length: 15 }, () => get(limited, "/")));
  await limited.stop();
  const refused = posts.filter((res) => res.status !== 200);
  assert.ok(refused.length > 0);
  for (const res of refused) {
    assert.equal(res.status, 429);
    assert.match(res.headers["retry-after"], /^\d+$/);
    assert.ok(["text/html", "application/problem+json"].includes(res.type), res.type);
  }
  assert.equal(new Set(refused.map((res) => res.type)).size, 2);
  assert.deepEqual([...new Set(pages.map((res) => res.status))], [200]);
});

// --- across a restart --------------------------------------------------------------------------------

test("ballots and what is spent outlive a restart", async () => {
  const kept = { state: temporary(), spool: temporary(true) };
  const first = await startStack(kept);
  const [spent, unspent] = [await opinionBallot(first), await opinionBallot(first)];
  assert.equal((await vote(first, { ballot: spent })).status, 303);
  await first.stop();
  const second = await startStack(kept);
  const found = (await counts(second)).open.opinion.ballots;
  const statuses = [(await vote(second, { ballot: spent })).status, (await vote(second, { ballot: unspent })).status];
  const total = (await counts(second)).open.opinion.ballots;
  await second.stop();
  assert.deepEqual([found, statuses, total], [1, [303, 303], 2]);
});
