// stack.mjs - the real thing for a test: nginx and the program, started as `make run` starts them,
// on a free port, with directories of their own.
//
//   const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 3 } });
//   stack.base                 "http://127.0.0.1:PORT", stack.port, stack.state, stack.spool
//   stack.pid                  the supervisor; stack.program() the program's process id now
//   stack.stderr()             what all of them have said so far
//   await stack.stop()         TERM; throws unless everything ended cleanly: exit 0, no process left,
//                              no sanitizer report
//
// Limits per network and per second are off unless `settings` says otherwise.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { environment, family, hasReport, nameOf, PROGRAM, remove, ROOT, survivors, temporary } from "./processes.mjs";

const READY_SECONDS = 40;
const END_SECONDS = 30;
const PORT_TRIES = 5;

const OPEN = { CONNOTE_BALLOTS_PER_NETWORK: 0, CONNOTE_POSTS_PER_SECOND: 0 };

export async function freePort() {
  const server = createServer();
  await new Promise((done, failed) => server.once("error", failed).listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// Run deploy/run/run.sh; resolves as soon as it is spawned. For tests of the start itself.
export function runScript(env) {
  const child = spawn("deploy/run/run.sh", [], { cwd: ROOT, env: environment(env), stdio: ["ignore", "pipe", "pipe"] });
  const run = { child, out: "", err: "", ended: null };
  child.stdout.setEncoding("utf8").on("data", (text) => (run.out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (run.err += text));
  run.ended = new Promise((done) => {
    child.on("error", (error) => done({ code: null, signal: error.message }));
    child.on("close", (code, signal) => done({ code, signal }));
  });
  return run;
}

function ready(run, line) {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`not ready after ${READY_SECONDS} s\n${run.err}`)), READY_SECONDS * 1000);
    run.child.stdout.on("data", () => run.out.includes(line) && done(clearTimeout(timer)));
    run.ended.then(({ code }) => {
      clearTimeout(timer);
      failed(new Error(`ended with ${code} before it was ready\n${run.err}`));
    });
  });
}

async function start(options, port) {
  const state = options.state ?? temporary();
  const spool = options.spool ?? temporary(true);
  const run = runScript({ CONNOTE_PROGRAM: options.program ?? PROGRAM, PORT: port, STATE: state, SPOOL: spool,
    ...OPEN, ...options.settings });
  try {
    await ready(run, `Connote is at http://127.0.0.1:${port}/\n`);
    // A test that fails before it stops its stack must not keep node from ending.
    for (const handle of [run.child, run.child.stdout, run.child.stderr]) handle.unref();
  } catch (error) {
    run.child.kill("SIGTERM");
    await run.ended;
    if (!options.state) remove(state);
    if (!options.spool) remove(spool);
    throw error;
  }
  return { run, state, spool };
}

async function startSomewhere(options) {
  for (let left = options.port ? 1 : PORT_TRIES; ; left--) {
    const port = options.port ?? await freePort();
    try {
      return { ...await start(options, port), port };
    } catch (error) {
      // Somebody took the port between our look and nginx's.
      if (left <= 1 || !/is in use/.test(error.message)) throw error;
    }
  }
}

// End it, and say everything that is wrong with how it ended.
async function stop(stack, run, signal, owned) {
  const members = family(run.child.pid);
  run.child.kill(signal);
  const timer = setTimeout(() => run.child.kill("SIGKILL"), END_SECONDS * 1000);
  const { code, signal: by } = await run.ended;
  clearTimeout(timer);
  const left = survivors(members);
  const names = left.map((m) => `${nameOf(m.pid)} (${m.pid})`);
  owned.forEach(remove);
  assert.ok(!hasReport(run.err), `a sanitizer reported\n${run.err}`);
  assert.deepEqual({ code, by, left: names }, { code: 0, by: null, left: [] }, `did not end cleanly\n${run.err}`);
}

// options: settings {CONNOTE_…: value}, program (a path), port, state and spool (directories that
// the caller keeps, for a second start on the same data).
export async function startStack(options = {}) {
  const { run, state, spool, port } = await startSomewhere(options);
  const owned = [options.state ? null : state, options.spool ? null : spool].filter(Boolean);
  let stopped = null;
  const stack = {
    port, state, spool, pid: run.child.pid,
    base: `http://127.0.0.1:${port}`,
    releases: join(state, "releases"),
    key: join(state, "key"),
    stderr: () => run.err,
    program: () => family(run.child.pid).find((m) => nameOf(m.pid).startsWith("connote.fcgi"))?.pid,
    family: () => family(run.child.pid),
    stop: (signal = "SIGTERM") => (stopped ??= stop(stack, run, signal, owned)),
  };
  process.on("exit", () => stopped || run.child.kill("SIGTERM"));
  return stack;
}
