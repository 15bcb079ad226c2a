// Requests that no browser makes: refused early, and never taken for something else.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FORM, get, raw, statusOf } from "./client.mjs";
import { startStack } from "./stack.mjs";

const stack = await startStack();
after(() => stack.stop());

const send = (lines, body = "") => raw(stack, Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`, "latin1"));
const HOST = "Host: connote.example", CLOSE = "Connection: close", TYPE = `Content-Type: ${FORM}`;

const REFUSED = {
  "two different lengths": () => send(["POST /draft HTTP/1.1", HOST, TYPE, "Content-Length: 3", "Content-Length: 4", CLOSE], "a=bc"),
  "the same length twice": () => send(["POST /draft HTTP/1.1", HOST, TYPE, "Content-Length: 3", "Content-Length: 3", CLOSE], "a=b"),
  "a length and chunks": () => send(["POST /draft HTTP/1.1", HOST, TYPE, "Content-Length: 3", "Transfer-Encoding: chunked", CLOSE], "0\r\n\r\n"),
  "a negative length": () => send(["POST /draft HTTP/1.1", HOST, TYPE, "Content-Length: -1", CLOSE]),
  "a length that is no number": () => send(["POST /draft HTTP/1.1", HOST, TYPE, "Content-Length: 1e3", CLOSE]),
  "a chunk that is no number": () => send(["POST /draft HTTP/1.1", HOST, TYPE, "Transfer-Encoding: chunked", CLOSE], "zz\r\n\r\n"),
  "no Host": () => send(["GET / HTTP/1.1", CLOSE]),
  "two Hosts": () => send(["GET / HTTP/1.1", HOST, "Host: other.example", CLOSE]),
  "a Host with a space": () => send(["GET / HTTP/1.1", "Host: a b", CLOSE]),
  "a path that climbs": () => send(["GET /../etc/passwd HTTP/1.1", HOST, CLOSE]),
  "a path that climbs out of static": () => send(["GET /static/../../Makefile HTTP/1.1", HOST, CLOSE]),
  "a path that climbs, escaped": () => send(["GET /static/%2e%2e/%2e%2e/Makefile HTTP/1.1", HOST, CLOSE]),
  "a path that climbs, slashes escaped": () => send(["GET /static/..%2f..%2fMakefile HTTP/1.1", HOST, CLOSE]),
  "a method in lower case": () => send(["get / HTTP/1.1", HOST, CLOSE]),
  "a NUL in the path": () => send(["GET /a\0b HTTP/1.1", HOST, CLOSE]),
  "an escaped NUL in the path": () => send(["GET /%00 HTTP/1.1", HOST, CLOSE]),
  "a header line of 40 KB": () => send(["GET / HTTP/1.1", HOST, `X: ${"y".repeat(40000)}`, CLOSE]),
  "an address of 40 KB": () => send([`GET /${"y".repeat(40000)} HTTP/1.1`, HOST, CLOSE]),
  "another protocol": () => send(["GET / SPDY/3", HOST, CLOSE]),
};
for (const [what, ask] of Object.entries(REFUSED))
  test(`refused: ${what}`, async () => {
    const status = statusOf(await ask());
    assert.ok([400, 414, 431].includes(status), String(status));
  });

test("HTTP/1.0 without a Host is answered", async () => {
  assert.equal(statusOf(await send(["GET /healthz HTTP/1.0"])), 200);
});

test("TRACE is refused", async () => assert.equal(statusOf(await send(["TRACE / HTTP/1.1", HOST, CLOSE])), 405));

test("a whole address in the request line is answered by its path", async () => {
  assert.equal(statusOf(await send(["GET http://connote.example/healthz HTTP/1.1", HOST, CLOSE])), 200);
});

test("two requests at once on one connection get two answers", async () => {
  const text = await send(["GET /healthz HTTP/1.1", HOST, "", "GET /status.json HTTP/1.1", HOST, CLOSE]);
  assert.equal(text.match(/HTTP\/1\.1 200 OK/g).length, 2);
});

test("what follows a body is another request, not part of it", async () => {
  const body = "direction=send&relationship=event";
  const text = await send(["POST /draft HTTP/1.1", HOST, TYPE, "Accept: application/json", `Content-Length: ${body.length}`], `${body}GET /healthz HTTP/1.1\r\n${HOST}\r\n${CLOSE}\r\n\r\n`);
  assert.equal(text.match(/HTTP\/1\.1 200 OK/g).length, 2);
});

test("what follows a refused body is still another request", async () => {
  const body = "%";
  const text = await send(["POST /draft HTTP/1.1", HOST, TYPE, `Content-Length: ${body.length}`], `${body}GET /healthz HTTP/1.1\r\n${HOST}\r\n${CLOSE}\r\n\r\n`);
  assert.match(text, /HTTP\/1\.1 400 Bad Request/);
  assert.match(text, /HTTP\/1\.1 200 OK/);
});

test("a header with an underscore or a Proxy header reaches nobody", async () => {
  const text = await send(["GET / HTTP/1.1", HOST, "Proxy: http://evil.example", "CONTENT_LENGTH: 5", "HTTP_HOST: evil.example", CLOSE]);
  assert.equal(statusOf(text), 200);
  assert.doesNotMatch(text, /evil\.example/);
});

test("the Host that was asked for is not written into a page", async () => {
  const { text } = await get(stack, "/", { Host: "evil.example" });
  assert.doesNotMatch(text, /evil\.example/);
});

test("nobody could make the program say anything", async () => {
  assert.doesNotMatch(stack.stderr(), /evil|Sanitizer/);
});
