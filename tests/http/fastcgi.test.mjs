// The program alone behind its socket: kept connections, cut-off bodies, peers that misbehave.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import { after, test } from "node:test";
import { encode } from "./client.mjs";
import { askAlone, begin, END, pairs, params, paramsOf, PARAMS, Peer, record, requestBytes, STDIN } from "./fastcgi.mjs";
import { until } from "./processes.mjs";
import { startProgram } from "./program.mjs";

const program = await startProgram({ settings: { CONNOTE_THREADS: 2 } });
after(() => program.stop());

const DRAFT = encode({ direction: "send", relationship: "event", recipient: "Priya" });
const ask = (method, path, options) => askAlone(program.socket, method, path, options);
const alive = async () => assert.equal((await ask("GET", "/healthz")).status, 200);

test("one request, and the connection is closed", async () => {
  const peer = await Peer.open(program.socket);
  const res = await peer.ask("GET", "/healthz", { keep: false });
  assert.deepEqual([res.status, res.text.trim(), res.complete], [200, "ok", true]);
  assert.equal(await peer.next(), null);
});

test("a kept connection answers a hundred requests", async () => {
  const peer = await Peer.open(program.socket);
  for (let i = 0; i < 100; i++) assert.equal((await peer.ask("GET", i % 2 ? "/status.json" : "/thanks/vote")).status, 200);
  peer.close();
});

test("a kept connection answers forms of every kind in turn", async () => {
  const peer = await Peer.open(program.socket);
  const statuses = [];
  for (let i = 0; i < 10; i++)
    for (const body of [DRAFT, "%", "direction=send", DRAFT + "&".repeat(20000)])
      statuses.push((await peer.ask("POST", "/draft", { body })).status);
  assert.deepEqual(statuses, Array(10).fill([200, 400, 422, 413]).flat());
  peer.close();
});

test("more kept connections than threads are all served", async () => {
  const peers = await Promise.all(Array.from({ length: 20 }, () => Peer.open(program.socket)));
  for (let round = 0; round < 3; round++)
    for (const peer of peers) assert.equal((await peer.ask("GET", "/healthz")).status, 200);
  peers.forEach((peer) => peer.close());
});

test("a request that comes byte by byte", async () => {
  const peer = await Peer.open(program.socket);
  peer.socket.setNoDelay?.(true);
  for (const byte of requestBytes("POST", "/draft", { body: DRAFT })) {
    peer.send(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  assert.equal((await peer.answer()).status, 200);
  peer.close();
});

test("a request with another id than 1", async () => {
  const res = await ask("GET", "/healthz", { id: 77 });
  assert.deepEqual([res.status, res.id], [200, 77]);
});

test("a body in many small records", async () => {
  const peer = await Peer.open(program.socket);
  peer.send(Buffer.concat([begin(), params(paramsOf("POST", "/draft", { body: DRAFT })), ...[...DRAFT].map((c) => record(STDIN, Buffer.from(c))), record(STDIN)]));
  assert.equal((await peer.answer()).status, 200);
  peer.close();
});

test("records with padding", async () => {
  const peer = await Peer.open(program.socket);
  peer.send(Buffer.concat([begin(), record(PARAMS, pairs(paramsOf("POST", "/draft", { body: DRAFT })), { padding: 7 }), record(PARAMS),
    record(STDIN, Buffer.from(DRAFT), { padding: 255 }), record(STDIN)]));
  assert.equal((await peer.answer()).status, 200);
  peer.close();
});

test("no path of a FastCGI server's own is a page: the path is PATH_INFO, DOCUMENT_URI or SCRIPT_NAME", async () => {
  for (const headers of [{ PATH_INFO: "/healthz" }, { PATH_INFO: "", DOCUMENT_URI: "/healthz" }, { PATH_INFO: "", SCRIPT_NAME: "/healthz" }])
    assert.equal((await ask("GET", "/", { headers })).text.trim(), "ok");
  for (const name of ["/connote.fcgi", "/cgi-bin/connote.cgi"])
    assert.match((await ask("GET", "/", { headers: { PATH_INFO: "", SCRIPT_NAME: name } })).text, /action="\/draft"/);
});

// --- ballots, whose answers come later than their workers ------------------------------------------------

const ballot = async () => /name="ballot" value="([A-Za-z0-9_-]{70})"/.exec((await ask("GET", "/poll")).text)[1];
const voteBody = async () => encode({ send: "custom", ballot: await ballot() });

test("more voters at once than threads are all told", async () => {
  const peers = await Promise.all(Array.from({ length: 40 }, () => Peer.open(program.socket)));
  const bodies = [];
  for (const _ of peers) bodies.push(await voteBody());
  for (let again = 0; again < 2; again++) {
    const answers = await Promise.all(peers.map((peer, i) => peer.ask("POST", "/vote", { body: bodies[i] })));
    assert.deepEqual([...new Set(answers.map((a) => `${a.status} ${a.headers.location} ${a.complete}`))], ["303 /thanks/vote true"]);
  }
  peers.forEach((peer) => peer.close());
});

test("votes and pages in turn on a kept connection", async () => {
  const peer = await Peer.open(program.socket);
  for (let i = 0; i < 5; i++) {
    const body = await voteBody();
    assert.equal((await peer.ask("POST", "/vote", { body })).status, 303);
    assert.equal((await peer.ask("GET", "/healthz")).text.trim(), "ok");
    assert.equal((await peer.ask("POST", "/vote", { body: body.slice(0, -1) })).status, 403);
  }
  peer.close();
});

test("a vote with another id than 1, on a connection that is not kept", async () => {
  const peer = await Peer.open(program.socket);
  const res = await peer.ask("POST", "/vote", { body: await voteBody(), id: 700, keep: false });
  assert.deepEqual([res.status, res.id, await peer.next()], [303, 700, null]);
});

test("a vote's body in many records, with more behind its length, leaves nothing to the next request", async () => {
  const peer = await Peer.open(program.socket), body = await voteBody();
  peer.send(Buffer.concat([begin(), params(paramsOf("POST", "/vote", { body })), ...[...body].map((c) => record(STDIN, Buffer.from(c))),
    record(STDIN, Buffer.alloc(9000, 120)), record(STDIN)]));
  assert.equal((await peer.answer()).status, 303);
  assert.equal((await peer.ask("GET", "/healthz")).status, 200);
  peer.close();
});

test("a vote that is refused says so in the words of who asks", async () => {
  const body = encode({ send: "custom", ballot: "x".repeat(70) });
  const page = await ask("POST", "/vote", { body }), problem = await ask("POST", "/vote", { body, headers: { HTTP_ACCEPT: "application/json" } });
  assert.deepEqual([page.status, page.type, problem.status, problem.type], [403, "text/html", 403, "application/problem+json"]);
  assert.equal(Number(page.headers["content-length"]), page.body.length);
  assert.equal(problem.json().status, 403);
});

test("a voter who goes before the answer harms nobody, and is counted once", async () => {
  const before = JSON.parse((await ask("GET", "/status.json")).text).open.opinion.ballots;
  const bodies = [];
  for (let i = 0; i < 30; i++) bodies.push(await voteBody());
  for (const body of bodies) {
    const peer = await Peer.open(program.socket);
    await new Promise((done) => peer.socket.write(requestBytes("POST", "/vote", { body }), done));
    peer.close();
  }
  for (const body of bodies) assert.equal((await ask("POST", "/vote", { body })).status, 303);
  assert.equal(JSON.parse((await ask("GET", "/status.json")).text).open.opinion.ballots, before + bodies.length);
});

// --- length and body ---------------------------------------------------------------------------------

for (const length of ["-1", "-0", "ten", "12x", "1e1", "+5", " 5"])
  test(`400: the length "${length}"`, async () => {
    assert.equal((await ask("POST", "/draft", { body: DRAFT, headers: { CONTENT_LENGTH: length } })).status, 400);
  });

for (const length of ["16385", "999999999", "2147483648", "4294967295", "18446744073709551616", "9".repeat(300)])
  test(`413: the length ${length.slice(0, 24)}`, async () => {
    assert.equal((await ask("POST", "/draft", { body: DRAFT, headers: { CONTENT_LENGTH: length } })).status, 413);
  });

test("400: a body cut off by the end of its stream", async () => {
  assert.equal((await ask("POST", "/draft", { body: DRAFT, headers: { CONTENT_LENGTH: DRAFT.length + 1 } })).status, 400);
});

test("400: a vote cut off is not counted", async () => {
  const before = (await ask("GET", "/status.json")).text;
  const page = await ask("GET", "/poll");
  const body = encode({ send: "custom", ballot: /value="([A-Za-z0-9_-]{70})"/.exec(page.text)[1] });
  assert.equal((await ask("POST", "/vote", { body, headers: { CONTENT_LENGTH: body.length + 10 } })).status, 400);
  assert.equal((await ask("GET", "/status.json")).text, before);
});

test("a body cut off by the end of the connection gets 400 or no answer, never another", async () => {
  const peer = await Peer.open(program.socket);
  peer.send(Buffer.concat([begin(), params(paramsOf("POST", "/draft", { body: DRAFT })), record(STDIN, Buffer.from(DRAFT.slice(0, 10)))])).finish();
  const { status } = await peer.answer();
  assert.ok([0, 400].includes(status), String(status));
  await alive();
});

test("a body longer than its length is read to its length", async () => {
  assert.equal((await ask("POST", "/draft", { body: `${DRAFT}&colour=blue`, headers: { CONTENT_LENGTH: DRAFT.length } })).status, 200);
});

test("a refused body is not taken for the next request", async () => {
  const peer = await Peer.open(program.socket);
  assert.equal((await peer.ask("POST", "/draft", { body: "x".repeat(200000) })).status, 413);
  assert.equal((await peer.ask("GET", "/healthz")).status, 200);
  peer.close();
});

test("no parameters at all", async () => {
  const peer = await Peer.open(program.socket);
  peer.send(Buffer.concat([begin({ keep: false }), record(PARAMS), record(STDIN)]));
  const { status } = await peer.answer();
  assert.ok(status >= 400 && status < 500, String(status));
});

test("a parameter of 60 KB, and a thousand parameters", async () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`HTTP_X${i}`, "y"]));
  assert.equal((await ask("GET", "/healthz", { headers: { HTTP_COOKIE: "c".repeat(60000) } })).status, 200);
  assert.equal((await ask("GET", "/healthz", { headers: many })).status, 200);
});

// --- peers that misbehave ----------------------------------------------------------------------------

test("a peer that says nothing and goes", async () => {
  for (let i = 0; i < 20; i++) (await Peer.open(program.socket)).close();
  await alive();
});

for (const [what, bytes] of Object.entries({
  "half a header": begin().subarray(0, 5),
  "a beginning and no more": begin(),
  "half of the parameters": requestBytes("GET", "/").subarray(0, 60),
  "another version of the protocol": Buffer.concat([record(1, Buffer.alloc(8), { version: 9 }), params({})]),
  "HTTP instead of FastCGI": Buffer.from("GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
  "noise": Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 73 + 11) % 251)),
}))
  test(`a peer that sends ${what} and closes harms nobody`, async () => {
    const peer = await Peer.open(program.socket);
    peer.send(bytes).finish();
    while (await peer.next().catch(() => null)) continue;
    peer.close();
    await alive();
  });

test("a client that goes before its answer harms nobody", async () => {
  for (let i = 0; i < 50; i++) {
    const peer = await Peer.open(program.socket);
    await new Promise((done) => peer.socket.write(requestBytes("POST", "/draft", { body: DRAFT }), done));
    peer.close();
  }
  await alive();
});

test("a peer that stalls in the middle of a request does not block the others, and is let go", async () => {
  const stalled = await Peer.open(program.socket);
  stalled.send(begin());
  for (let i = 0; i < 20; i++) await alive();
  // The other thread was free; this one comes back when the stalled peer's time is up.
  while (await stalled.next()) continue;
});

test("as many stalled peers as threads hold the others up, but not for ever", async () => {
  const stalled = await Promise.all([1, 2].map(() => Peer.open(program.socket)));
  stalled.forEach((peer) => peer.send(begin()));
  const meanwhile = await ask("GET", "/healthz");
  assert.ok([200, 503].includes(meanwhile.status), String(meanwhile.status));
  await until(async () => (await ask("GET", "/healthz")).status === 200, "a free thread");
  stalled.forEach((peer) => peer.close());
});

test("400 peers at once are all answered", async () => {
  const answers = await Promise.all(Array.from({ length: 400 }, async () => {
    for (;;) {
      try {
        return await ask("GET", "/healthz");
      } catch (error) {
        // The listening socket's own queue is full: a web server would try again too.
        if (error.code !== "EAGAIN") throw error;
        await new Promise((done) => setTimeout(done, 10));
      }
    }
  }));
  assert.deepEqual([...new Set(answers.map((res) => res.status))].filter((status) => status !== 503), [200]);
});

const STRANGER = 65534;
test("a stranger's process gets no answer", { skip: process.getuid() !== 0 && "only root can be somebody else" }, async () => {
  chmodSync(program.directory, 0o755);
  chmodSync(program.socket, 0o777);
  const code = `const s=require("net").connect(process.argv[1],()=>s.write(Buffer.from(process.argv[2],"hex")));
    let n=0;s.on("data",d=>n+=d.length);s.on("error",()=>{});s.on("close",()=>console.log(n));`;
  const bytes = requestBytes("GET", "/healthz", { keep: false }).toString("hex");
  const run = async (options) => {
    const child = spawn(process.execPath, ["-e", code, program.socket, bytes], { stdio: ["ignore", "pipe", "inherit"], ...options });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    await new Promise((done) => child.on("close", done));
    return Number(out);
  };
  assert.ok(await run({}) > 100, "our own process must get an answer");
  assert.equal(await run({ uid: STRANGER, gid: STRANGER, cwd: "/" }), 0);
  await until(() => program.stderr().includes("turned away"), "the line about the stranger");
  await alive();
});

test("END_REQUEST is the last record of an answer", async () => {
  const peer = await Peer.open(program.socket);
  peer.send(requestBytes("GET", "/", { keep: false }));
  let last = null;
  for (let one; (one = await peer.next());) last = one;
  assert.equal(last.type, END);
});
