// Who may send a ballot: a form of this site only. The rule is that of Go 1.25's CrossOriginProtection:
// Sec-Fetch-Site says same-origin or none; a browser too old to send it says no Origin, or ours.
//
// An empty vote tells the two answers apart: 403 when the origin is wrong, else 422 (no answer).
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { counts, opinionBallot, choiceBallot, postJson } from "./client.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack();
after(() => stack.stop());

const HOST = `127.0.0.1:${stack.port}`;
const NONE = undefined;

// [Sec-Fetch-Site, Origin, allowed]
const RULE = [
  // The browser says it is our own form: the origin does not matter.
  ["same-origin", NONE, true], ["same-origin", `http://${HOST}`, true], ["same-origin", "https://evil.example", true],
  ["same-origin", "null", true], ["same-origin", "http://127.0.0.1:1", true],
  // The visitor typed the address or used a bookmark.
  ["none", NONE, true], ["none", `http://${HOST}`, true], ["none", "https://evil.example", true], ["none", "null", true],
  ["none", "http://127.0.0.1:1", true],
  // A neighbour under the same site is a stranger.
  ["same-site", NONE, false], ["same-site", `http://${HOST}`, false], ["same-site", "https://evil.example", false],
  ["same-site", "null", false], ["same-site", "http://127.0.0.1:1", false],
  ["cross-site", NONE, false], ["cross-site", `http://${HOST}`, false], ["cross-site", "https://evil.example", false],
  ["cross-site", "null", false], ["cross-site", "http://127.0.0.1:1", false],
  // A word that no browser says.
  ["Same-Origin", NONE, false], ["same-origin,none", NONE, false], ["1", `http://${HOST}`, false], ["same-origin2", NONE, false],
  ["cross-site, same-origin", `http://${HOST}`, false],
  // A browser that does not say: the origin decides.
  [NONE, NONE, true], [NONE, `http://${HOST}`, true], [NONE, `https://${HOST}`, true], [NONE, "", true],
  [NONE, "https://evil.example", false], [NONE, "null", false], [NONE, "http://127.0.0.1", false], [NONE, "http://127.0.0.1:1", false],
  [NONE, `http://${HOST}.evil.example`, false], [NONE, `http://evil.example/${HOST}`, false], [NONE, `http://${HOST}@evil.example`, false],
  [NONE, HOST, false], [NONE, `//${HOST}`, false], [NONE, `http://${HOST}/`, false], [NONE, `http://localhost:${stack.port}`, false],
];

test("the table has 40 rows", () => assert.equal(RULE.length, 40));

const headersOf = (site, origin) => ({ ...(site === NONE ? {} : { "Sec-Fetch-Site": site }), ...(origin === NONE ? {} : { Origin: origin }) });
const said = (value) => (value === NONE ? "(absent)" : `"${value.replaceAll(String(stack.port), "PORT")}"`);

for (const [site, origin, allowed] of RULE)
  test(`Sec-Fetch-Site ${said(site)}, Origin ${said(origin)}: ${allowed ? "allowed" : "refused"}`, async () => {
    for (const path of ["/vote", "/choice"])
      assert.equal((await postJson(stack, path, "", headersOf(site, origin))).status, allowed ? 422 : 403, path);
  });

test("the host is compared without regard to case", async () => {
  const headers = { Host: "Connote.Example", Origin: "https://connote.example" };
  assert.equal((await postJson(stack, "/vote", "", headers)).status, 422);
});

test("a good ballot from another site is refused, not counted, and not spent", async () => {
  const [opinion, choice] = [await opinionBallot(stack), await choiceBallot(stack)];
  const elsewhere = { "Sec-Fetch-Site": "cross-site" };
  assert.equal((await postJson(stack, "/vote", { send: "custom", ballot: opinion }, elsewhere)).status, 403);
  assert.equal((await postJson(stack, "/choice", { relationship: "event", took: "custom", ballot: choice }, elsewhere)).status, 403);
  const none = (await counts(stack)).open;
  assert.deepEqual([none.opinion.ballots, none.choice.ballots], [0, 0]);
  assert.equal((await postJson(stack, "/vote", { send: "custom", ballot: opinion })).status, 303);
  assert.equal((await postJson(stack, "/choice", { relationship: "event", took: "custom", ballot: choice })).status, 303);
  const both = (await counts(stack)).open;
  assert.deepEqual([both.opinion.ballots, both.choice.ballots], [1, 1]);
});
