// Errors: a page for a browser, a problem document (RFC 9457) for a program.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ask, get, post } from "./client.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack();
after(() => stack.stop());

// Every error that can be had by asking: status, and how to get it.
const ERRORS = {
  400: (headers) => post(stack, "/draft", "recipient=%FF", headers),
  403: (headers) => post(stack, "/vote", "send=custom&ballot=forged", headers),
  404: (headers) => get(stack, "/nowhere", headers),
  405: (headers) => get(stack, "/vote", headers),
  413: (headers) => post(stack, "/draft", "x".repeat(20000), headers),
  415: (headers) => post(stack, "/draft", "{}", { ...headers, "Content-Type": "application/json" }),
  422: (headers) => post(stack, "/vote", "send=maybe", headers),
};

for (const [status, cause] of Object.entries(ERRORS)) {
  test(`${status} is a problem document for a program`, async () => {
    const res = await cause({ Accept: "application/json" });
    assert.deepEqual([res.status, res.type], [Number(status), "application/problem+json"]);
    const problem = res.json();
    assert.equal(problem.status, Number(status));
    assert.match(problem.title, /^[A-Z]/);
    assert.match(problem.detail, /^[A-Z].*\.$/);
    const extra = Object.keys(problem).filter((key) => !["title", "status", "detail"].includes(key));
    assert.deepEqual(extra, status === "422" ? ["errors"] : []);
  });

  test(`${status} is a problem document for a client that asks for one`, async () => {
    assert.equal((await cause({ Accept: "application/problem+json" })).type, "application/problem+json");
  });

  test(`${status} is a page for a browser, with a way on`, async () => {
    const res = await cause({ Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" });
    assert.deepEqual([res.status, res.headers["content-type"]], [Number(status), "text/html; charset=utf-8"]);
    assert.match(res.text, /<h1>[^<]+<\/h1>/);
    assert.match(res.text, /<a [^>]*href="\/"/);
  });

  test(`${status} is not kept by any cache`, async () => {
    for (const accept of ["text/html", "application/json"])
      assert.equal((await cause({ Accept: accept })).headers["cache-control"], "no-store", accept);
  });
}

test("404 does not repeat the address", async () => {
  const res = await get(stack, "/priya-raman/%3Cscript%3E");
  assert.equal(res.status, 404);
  assert.doesNotMatch(res.text, /priya|script>alert|%3C/);
});

const READ_ONLY = ["/", "/poll", "/results", "/results/0001", "/results/latest.csv", "/results/latest.json", "/results/latest.xlsx",
  "/results/latest.zip", "/chart.svg", "/embed", "/method", "/status.json", "/healthz", "/thanks/vote", "/thanks/choice"];
for (const path of READ_ONLY)
  test(`405: POST ${path} names GET and HEAD`, async () => {
    const res = await post(stack, path, "");
    assert.deepEqual([res.status, res.headers.allow], [405, "GET, HEAD"]);
  });

for (const path of ["/draft", "/vote", "/choice"])
  for (const method of ["GET", "HEAD"])
    test(`405: ${method} ${path} names POST`, async () => {
      const res = await ask(stack, method, path);
      assert.deepEqual([res.status, res.headers.allow], [405, "POST"]);
    });

for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
  test(`405: ${method} is no method of any page`, async () => {
    assert.equal((await ask(stack, method, "/")).headers.allow, "GET, HEAD");
    assert.equal((await ask(stack, method, "/vote")).headers.allow, "POST");
    assert.equal((await ask(stack, method, "/")).status, 405);
    assert.equal((await ask(stack, method, "/nowhere")).status, 404);
  });

for (const path of ["/", "/poll", "/results", "/embed", "/method", "/status.json", "/healthz", "/thanks/vote", "/chart.svg", "/static/style.css", "/nowhere", "/results/latest.csv"])
  test(`HEAD ${path} is GET without the body`, async () => {
    const [whole, head] = [await get(stack, path), await ask(stack, "HEAD", path)];
    assert.equal(head.status, whole.status);
    assert.equal(head.body.length, 0);
    assert.equal(head.headers["content-type"], whole.headers["content-type"]);
    assert.equal(head.headers["content-length"], whole.headers["content-length"]);
    assert.equal(head.headers["cache-control"], whole.headers["cache-control"]);
  });
