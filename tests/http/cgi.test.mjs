// The same binary as plain CGI: one request, one process.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { encode, FORM, hiddenBallot } from "./client.mjs";
import { temporary } from "./processes.mjs";
import { runCgi, runProgram } from "./program.mjs";

const directory = temporary(true);

const get = (path, env = {}) => runCgi({ directory, env: { PATH_INFO: path, ...env } });
const post = (path, fields, env = {}) => {
  const body = encode(fields);
  return runCgi({ directory, body, env: { PATH_INFO: path, REQUEST_METHOD: "POST", CONTENT_TYPE: FORM, CONTENT_LENGTH: Buffer.byteLength(body), ...env } });
};
const JSON_CLIENT = { HTTP_ACCEPT: "application/json" };
const good = (res, status) => assert.deepEqual([res.code, res.signal, res.status], [0, null, status], res.err + res.text);

const PAGES = { "/": "text/html", "/poll": "text/html", "/results": "text/html", "/method": "text/html", "/embed": "text/html", "/thanks/vote": "text/html",
  "/chart.svg": "image/svg+xml", "/status.json": "application/json", "/healthz": "text/plain" };
for (const [path, type] of Object.entries(PAGES))
  test(`GET ${path}`, async () => {
    const res = await get(path);
    good(res, 200);
    assert.equal(res.type, type);
    assert.equal(res.body.length, Number(res.headers["content-length"]));
    assert.match(res.headers["content-security-policy"], /^default-src 'none'/);
  });

test("HEAD is GET without the body", async () => {
  const res = await get("/", { REQUEST_METHOD: "HEAD" });
  good(res, 200);
  assert.equal(res.body.length, 0);
  assert.ok(Number(res.headers["content-length"]) > 1000);
});

test("no path is the first page", async () => {
  const res = await get("");
  good(res, 200);
  assert.match(res.text, /action="\/draft"/);
});

test("errors: 404, 405 with Allow, 415", async () => {
  good(await get("/nowhere"), 404);
  const res = await get("/vote");
  good(res, 405);
  assert.equal(res.headers.allow, "POST");
  good(await post("/vote", "", { CONTENT_TYPE: "text/plain" }), 415);
});

test("a draft, from a body on standard input", async () => {
  const res = await post("/draft", { direction: "send", relationship: "event", recipient: "Priya Raman" }, JSON_CLIENT);
  good(res, 200);
  assert.match(res.json().drafts[0].text, /Priya/);
});

test("a body of exactly 16 KiB, and one of a byte more", async () => {
  const start = "direction=send&relationship=event";
  good(await post("/draft", start + "&".repeat(16384 - start.length)), 200);
  good(await post("/draft", start + "&".repeat(16385 - start.length)), 413);
});

test("a body that ends before its length is 400", async () => {
  good(await post("/draft", "direction=send&relationship=event", { CONTENT_LENGTH: 100 }), 400);
});

for (const length of ["-1", "ten", "1e3", "0x10", " 5", "5 "])
  test(`the length "${length}" is 400`, async () => good(await post("/draft", "direction=send", { CONTENT_LENGTH: length }), 400));

test("a body without a length is not read", async () => {
  good(await post("/draft", "direction=send&relationship=event", { CONTENT_LENGTH: "" }), 422);
});

test("more on standard input than the length says is not read", async () => {
  good(await post("/draft", "direction=send&relationship=event&colour=blue", { CONTENT_LENGTH: 33 }), 200);
});

test("a ballot of one process is counted by the next, once, and outlives both", async () => {
  const own = temporary(true);
  const page = await runCgi({ directory: own, env: { PATH_INFO: "/poll" } });
  const body = encode({ send: "custom", ballot: hiddenBallot(page.text) });
  const env = { PATH_INFO: "/vote", REQUEST_METHOD: "POST", CONTENT_TYPE: FORM, CONTENT_LENGTH: body.length };
  for (let i = 0; i < 2; i++) {
    const res = await runCgi({ directory: own, env, body });
    good(res, 303);
    assert.equal(res.headers.location, "/thanks/vote");
  }
  const status = await runCgi({ directory: own, env: { PATH_INFO: "/status.json" } });
  assert.equal(status.json().open.opinion.ballots, 1);
});

test("under TLS the cookie is bound to the host", async () => {
  const page = await get("/poll", { HTTPS: "on" });
  const res = await post("/vote", { send: "custom", ballot: hiddenBallot(page.text) }, { HTTPS: "on" });
  assert.equal(res.headers["set-cookie"], "__Host-voted=1; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax");
});

test("the same form gets the same bytes in every locale and time zone", async () => {
  const fields = { direction: "send", relationship: "event", recipient: "İpek Şahin", event: "FOSDEM", when: "2026-01-31", today: "2026-02-05", limit: "300" };
  const texts = new Set();
  for (const env of [{}, { LC_ALL: "C" }, { LC_ALL: "C.UTF-8" }, { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }, { TZ: "Asia/Kiritimati" }, { TZ: "America/Adak" }])
    texts.add((await post("/draft", fields, { ...JSON_CLIENT, ...env })).text.replace(/"ballot":"[^"]*"/, ""));
  assert.equal(texts.size, 1, [...texts].join("\n"));
});

test("the key is made for its owner alone, and kept", async () => {
  const own = temporary(true);
  await runCgi({ directory: own, env: { PATH_INFO: "/poll" } });
  const key = readFileSync(join(own, "key"));
  assert.equal(key.length, 32);
  assert.equal(statSync(join(own, "key")).mode & 0o777, 0o600);
  await runCgi({ directory: own, env: { PATH_INFO: "/poll" } });
  assert.deepEqual(readFileSync(join(own, "key")), key);
});

test("a CGI program that cannot open its database says so and answers nothing good", async () => {
  const own = temporary(true);
  mkdirSync(join(own, "connote.db"));
  const res = await runProgram({ directory: own, listening: false, cgi: { GATEWAY_INTERFACE: "CGI/1.1", REQUEST_METHOD: "GET", PATH_INFO: "/" } });
  assert.ok([75, 78].includes(res.code), String(res.code));
  assert.match(res.err, /^connote: .+\n$/);
});
