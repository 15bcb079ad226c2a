// Starting, being killed, ending: nobody is refused, nothing is left behind.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { counts, get, opinionBallot, post, vote } from "./client.mjs";
import { askAlone, begin, params, paramsOf, Peer, record, STDIN } from "./fastcgi.mjs";
import { family, survivors, temporary, until } from "./processes.mjs";
import { startProgram } from "./program.mjs";
import { freePort, runScript, startStack } from "./stack.mjs";

const answered = (stack, path = "/healthz") => until(async () => (await get(stack, path).catch(() => ({}))).status === 200, "an answer");

for (const signal of ["SIGTERM", "SIGINT"])
  test(`${signal} ends everything: exit 0, no process, no socket`, async () => {
    const kept = { state: temporary(), spool: temporary(true) };
    const stack = await startStack(kept);
    assert.ok(stack.family().length >= 4, "supervisor, nginx and its worker, program");
    assert.ok(existsSync(join(kept.state, "socket")));
    await stack.stop(signal);
    assert.ok(!existsSync(join(kept.state, "socket")));
    await assert.rejects(get(stack, "/"));
  });

test("a supervisor that is killed takes the others with it", async () => {
  const stack = await startStack();
  const members = stack.family();
  process.kill(stack.pid, "SIGKILL");
  await until(() => survivors(members).length === 0, "the others' end");
  await assert.rejects(stack.stop());
});

test("STATE and SPOOL are their owner's alone", async () => {
  const base = temporary(), kept = { state: join(base, "new/state"), spool: join(temporary(true), "new/spool") };
  const stack = await startStack(kept);
  await vote(stack);
  for (const path of [kept.state, kept.spool]) assert.equal(statSync(path).mode & 0o777, 0o700, path);
  for (const name of ["connote.db", "key"]) assert.equal(statSync(join(kept.state, name)).mode & 0o077, 0, name);
  await stack.stop();
});

test("the program may be killed: the next request is answered, and nothing counted is lost", async () => {
  const stack = await startStack();
  const spent = await opinionBallot(stack);
  await vote(stack, { ballot: spent });
  for (let i = 0; i < 3; i++) {
    const before = stack.program();
    process.kill(before, "SIGKILL");
    await until(() => stack.program() && stack.program() !== before, "another program");
    await answered(stack);
  }
  assert.equal((await vote(stack, { ballot: spent })).status, 303);
  assert.equal((await counts(stack)).open.opinion.ballots, 1);
  await stack.stop();
});

test("published files are served while the program is down", async () => {
  const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 1 } });
  await vote(stack);
  process.kill(stack.program(), "SIGSTOP");
  const file = await get(stack, "/results/0001/connote-0001.csv"), style = await get(stack, "/static/style.css");
  process.kill(stack.program(), "SIGCONT");
  await answered(stack);
  await stack.stop();
  assert.deepEqual([file.status, style.status], [200, 200]);
});

test("a program that hangs: 503 with Retry-After, as a page or a problem; then all is well again", async () => {
  const stack = await startStack();
  process.kill(stack.program(), "SIGSTOP");
  const [page, problem] = await Promise.all([get(stack, "/", { Accept: "text/html" }), get(stack, "/", { Accept: "application/json" })]);
  process.kill(stack.program(), "SIGCONT");
  await answered(stack);
  await stack.stop();
  for (const res of [page, problem]) {
    assert.equal(res.status, 503);
    assert.match(res.headers["retry-after"], /^\d+$/);
    assert.equal(res.headers["cache-control"], "no-store");
  }
  assert.deepEqual([page.type, problem.type, problem.json().status], ["text/html", "application/problem+json", 503]);
});

test("two copies side by side know nothing of each other", async () => {
  const [a, b] = await Promise.all([startStack(), startStack()]);
  await vote(a);
  assert.deepEqual([(await counts(a)).open.opinion.ballots, (await counts(b)).open.opinion.ballots], [1, 0]);
  assert.equal((await vote(b, { ballot: await opinionBallot(a) })).status, 403);
  await a.stop();
  assert.equal((await get(b, "/healthz")).status, 200);
  await b.stop();
});

test("the program ends cleanly while a peer is in the middle of a request", async () => {
  const program = await startProgram();
  const peer = await Peer.open(program.socket);
  peer.send(Buffer.concat([begin(), params(paramsOf("POST", "/draft", { body: "x".repeat(100) })), record(STDIN, Buffer.from("x"))]));
  await askAlone(program.socket, "GET", "/healthz");
  await program.stop();
  peer.close();
});

test("a program out of descriptors goes on when it has some again", async () => {
  const program = await startProgram({ command: ["/usr/bin/prlimit", "--nofile=40:40"] });
  const peers = await Promise.all(Array.from({ length: 60 }, () => Peer.open(program.socket)));
  peers.forEach((peer) => peer.close());
  await until(async () => (await askAlone(program.socket, "GET", "/healthz").catch(() => ({}))).status === 200, "an answer");
  await program.stop();
});

test("no core and no debugger: the program cannot be dumped", async () => {
  const program = await startProgram();
  assert.match(readFileSync(`/proc/${program.pid}/limits`, "utf8"), /Max core file size +0 +0/);
  assert.equal(statSync(`/proc/${program.pid}/environ`).uid, 0, "what a process that is not dumpable shows belongs to root");
  await program.stop();
});

test("nobody but the log's own words stands in what the processes said", async () => {
  const stack = await startStack();
  await post(stack, "/draft", { direction: "send", relationship: "event", recipient: "Priya Raman" });
  await post(stack, "/draft", "recipient=Priya%FF");
  await get(stack, "/Priya?Priya", { Referer: "http://priya.example/Priya" });
  await stack.stop();
  assert.doesNotMatch(stack.stderr(), /priya/i);
});

// --- starts that fail: one clear sentence, exit 1 ----------------------------------------------------

async function failedStart(env) {
  const run = runScript({ STATE: temporary(), SPOOL: temporary(true), PORT: await freePort(), ...env });
  const members = family(run.child.pid);
  const end = await run.ended;
  assert.deepEqual([end.code, end.signal, survivors(members)], [1, null, []], run.err);
  assert.match(run.err, /^connote: [^\n]+\n$/);
  assert.equal(run.out, "");
  return run.err;
}

test("a port in use: one sentence that names it, exit 1", async () => {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const said = await failedStart({ PORT: port });
  await new Promise((done) => server.close(done));
  assert.match(said, new RegExp(`\\b${port}\\b.*in use`));
});

for (const port of ["0", "65536", "http", "80 80", "-1", "8080x"])
  test(`the port "${port}": one sentence, exit 1`, async () => {
    assert.match(await failedStart({ PORT: port }), /PORT/);
  });

test("a STATE that cannot be made: one sentence that names it, exit 1", async () => {
  const file = join(temporary(), "file");
  writeFileSync(file, "");
  assert.match(await failedStart({ STATE: join(file, "state") }), /file\/state/);
});

test("a STATE that cannot be written: one sentence that names it, exit 1", async () => {
  assert.match(await failedStart({ STATE: "/proc/self" }), /\/proc\/self/);
});

test("a SPOOL that cannot be made: one sentence that names it, exit 1", async () => {
  const file = join(temporary(), "file");
  writeFileSync(file, "");
  assert.match(await failedStart({ SPOOL: join(file, "spool") }), /file\/spool/);
});

test("a STATE too long for a socket: one sentence, exit 1", async () => {
  assert.match(await failedStart({ STATE: join(temporary(), "x".repeat(120)) }), /too long/);
});

test("a STATE with a space in its name: one sentence, exit 1", async () => {
  assert.match(await failedStart({ STATE: join(temporary(), "a b") }), /STATE/);
});

test("a bad setting: its sentence, exit 1, nothing left running", async () => {
  assert.match(await failedStart({ CONNOTE_THREADS: "many" }), /CONNOTE_THREADS/);
  assert.match(await failedStart({ CONNOTE_COLOUR: "blue" }), /CONNOTE_COLOUR/);
  assert.match(await failedStart({ CONNOTE_POSTS_PER_SECOND: "fast" }), /CONNOTE_POSTS_PER_SECOND/);
});

test("a database that is none: its sentence, exit 1, and the file as it was", async () => {
  const state = temporary();
  writeFileSync(join(state, "connote.db"), "no database\n".repeat(1000));
  assert.match(await failedStart({ STATE: state }), /connote\.db/);
  assert.match(readFileSync(join(state, "connote.db"), "utf8"), /^no database/);
});

test("a second copy on the same STATE: refused, and the first goes on", async () => {
  const first = await startStack();
  const said = await failedStart({ STATE: first.state, PORT: await freePort() });
  assert.match(said, /another copy .*STATE/);
  assert.equal((await get(first, "/healthz")).status, 200);
  assert.equal((await vote(first)).status, 303);
  await first.stop();
});
