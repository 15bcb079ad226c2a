// Every page and static file: found, of its type, with the headers that protect its reader.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { get, getJson, post } from "./client.mjs";
import { ROOT } from "./processes.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack();
after(() => stack.stop());

const PAGES = ["/", "/poll", "/results", "/method", "/thanks/vote", "/thanks/choice", "/embed"];
const CSP = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors";

const secure = (headers, path) => {
  assert.ok(headers["content-security-policy"].startsWith(CSP), path);
  // Either keeps our addresses from other sites; under the first a form of ours has no Origin.
  assert.match(headers["referrer-policy"], /^(no-referrer|same-origin)$/, path);
  assert.equal(headers["x-content-type-options"], "nosniff", path);
  assert.equal(headers.server, "nginx", path);
};

for (const path of PAGES)
  test(`${path} is a page`, async () => {
    const res = await get(stack, path);
    assert.deepEqual([res.status, res.headers["content-type"]], [200, "text/html; charset=utf-8"]);
    assert.match(res.text, /^<!doctype html>\n<html lang="en"/);
    assert.match(res.text, /<title>[^<]+<\/title>/);
    assert.equal(res.text.match(/<h1[ >]/g).length, 1);
    assert.match(res.text, /<\/html>\n$/);
  });

for (const path of [...PAGES, "/nowhere", "/chart.svg", "/status.json", "/healthz"])
  test(`${path} has the headers that protect its reader`, async () => secure((await get(stack, path)).headers, path));

for (const [what, cause] of Object.entries({
  "the drafts": () => post(stack, "/draft", { direction: "send", relationship: "event" }),
  "a form with errors": () => post(stack, "/draft", {}),
  "a refused ballot": () => post(stack, "/vote", "send=custom"),
  "a damaged form": () => post(stack, "/vote", "%"),
}))
  test(`${what}: has the headers that protect its reader, and is kept nowhere`, async () => {
    const { headers } = await cause();
    secure(headers, what);
    assert.equal(headers["cache-control"], "no-store");
  });

test("a body that nginx refuses has protected headers too", async () => {
  const { status, headers } = await post(stack, "/draft", "x".repeat(20000));
  assert.equal(status, 413);
  assert.match(headers["content-security-policy"], /default-src 'none'/);
  assert.equal(headers["x-content-type-options"], "nosniff");
});

for (const path of ["/embed", "/chart.svg"])
  test(`${path} may stand in a frame`, async () => {
    const { headers } = await get(stack, path);
    assert.match(headers["content-security-policy"], /frame-ancestors \*$/);
    assert.equal(headers["x-frame-options"], undefined);
  });

for (const path of [...PAGES.filter((p) => p !== "/embed"), "/nowhere"])
  test(`${path} may not stand in a frame`, async () => {
    const { headers } = await get(stack, path);
    assert.match(headers["content-security-policy"], /frame-ancestors 'none'$/);
    assert.equal(headers["x-frame-options"], "DENY");
  });

for (const path of ["/", "/poll", "/thanks/vote"])
  test(`${path} is kept nowhere`, async () => assert.equal((await get(stack, path)).headers["cache-control"], "no-store"));

for (const path of ["/method", "/status.json"])
  test(`${path} may be kept for a second: it is the same for everybody`, async () => {
    const { headers } = await get(stack, path);
    assert.match(headers["cache-control"], /^public, max-age=1(,|$)/);
  });

for (const path of ["/results", "/chart.svg", "/embed"])
  test(`${path} is not kept for long before there is anything to show`, async () => {
    assert.match((await get(stack, path)).headers["cache-control"], /^(no-store|public, max-age=1(,|$))/);
  });

test("no page needs anything from another site", async () => {
  for (const path of PAGES) {
    const { text } = await get(stack, path);
    for (const [, tag, address] of text.matchAll(/<(link|script|img|iframe|form)[^>]*(?:href|src|action)="([^"]*)"/g))
      assert.match(address, /^(\/|#)/, `${path}: ${tag} ${address}`);
  }
});

test("no page has a script or a style within it", async () => {
  for (const path of PAGES) {
    const { text } = await get(stack, path);
    assert.doesNotMatch(text, /<style|\sstyle="|\son[a-z]+="|<script>|<script(?![^>]*src=)|javascript:/i, path);
  }
});

test("every link within the site leads somewhere", async () => {
  const seen = new Set();
  for (const path of PAGES)
    for (const [, address] of (await get(stack, path)).text.matchAll(/(?:href|src)="(\/[^"#]*)/g)) seen.add(address);
  for (const address of seen) assert.equal((await get(stack, address)).status, 200, address);
});

test("fields for names are not remembered by the browser", async () => {
  const { text } = await get(stack, "/");
  for (const name of ["recipient", "sender", "event", "topic", "mutual", "company"])
    assert.match(text, new RegExp(`<input[^>]*name="${name}"[^>]*autocomplete="off"`), name);
});

test("the poll preselects nothing and holds a fresh ballot each time", async () => {
  const [one, two] = [await get(stack, "/poll"), await get(stack, "/poll")];
  assert.doesNotMatch(one.text, /<input[^>]*\bchecked\b/);
  const ballot = /name="ballot" value="([A-Za-z0-9_-]{70})"/;
  assert.notEqual(ballot.exec(one.text)[1], ballot.exec(two.text)[1]);
});

test("the poll offers every code of the contract", async () => {
  const { text } = await get(stack, "/poll");
  const values = (name) => [...text.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, "g"))].map((m) => m[1]).sort();
  assert.deepEqual(values("send"), ["custom", "depends", "standard"]);
  assert.deepEqual(values("receive"), ["custom", "either", "standard"]);
  assert.deepEqual(values("reason"), ["acceptance", "app", "care", "distinct", "effort", "known", "never_generic", "no_promotion", "person", "professional"]);
});

test("the options of the poll change places from visit to visit", async () => {
  const orders = new Set();
  for (let i = 0; i < 40 && orders.size < 2; i++)
    orders.add([...(await get(stack, "/poll")).text.matchAll(/name="send" value="([^"]*)"/g)].map((m) => m[1]).join());
  assert.equal(orders.size, 2);
  for (const order of orders) assert.match(order, /,depends$/);
});

test("the method page holds the database's own schema", async () => {
  const { text } = await get(stack, "/method");
  assert.match(text, /CREATE TABLE/);
});

// --- for programs ------------------------------------------------------------------------------------

test("status.json is the contract's", async () => {
  const res = await get(stack, "/status.json");
  assert.equal(res.type, "application/json");
  assert.deepEqual(res.json(), { open: { opinion: { ballots: 0, needed: 100 }, choice: { ballots: 0, needed: 100 } }, published: 0 });
});

test("healthz says ok", async () => {
  const res = await get(stack, "/healthz");
  assert.deepEqual([res.status, res.text.trim()], [200, "ok"]);
});

test("thanks for something else is 404", async () => {
  assert.equal((await getJson(stack, "/thanks/money")).status, 404);
  assert.equal((await getJson(stack, "/thanks/")).status, 404);
});

// --- static files ------------------------------------------------------------------------------------

const STATIC = { "style.css": "text/css; charset=utf-8", "app.js": "text/javascript; charset=utf-8", "favicon.svg": "image/svg+xml" };
for (const [file, type] of Object.entries(STATIC))
  test(`/static/${file} is served as it is`, async () => {
    const res = await get(stack, `/static/${file}`);
    assert.deepEqual([res.status, res.headers["content-type"]], [200, type]);
    assert.deepEqual(res.body, readFileSync(join(ROOT, "static", file)));
    assert.equal(res.headers["x-content-type-options"], "nosniff");
    assert.match(res.headers["cache-control"], /max-age=\d+/);
  });

test("text that compresses well is compressed for whoever asks", async () => {
  const res = await get(stack, "/static/style.css", { "Accept-Encoding": "gzip" });
  assert.equal(res.headers["content-encoding"], "gzip");
});

test("robots.txt and favicon.ico are found where programs look for them", async () => {
  assert.match((await get(stack, "/robots.txt")).text, /^User-agent:/im);
  assert.equal((await get(stack, "/favicon.ico")).status, 301);
});

for (const path of ["/static/", "/static", "/static/nothing.css", "/static/../cgi-bin/main.c", "/errors/busy.html", "/style.css", "/Makefile", "/.git/config",
  "/db/schema.sql", "/key", "/socket", "/static/.hidden", "/results/../key"])
  test(`${path} is not served`, async () => {
    const { status } = await get(stack, path);
    assert.ok([301, 400, 403, 404].includes(status) && status !== 200, String(status));
  });
