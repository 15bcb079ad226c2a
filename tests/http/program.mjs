// program.mjs - the program alone: behind a Unix socket without nginx, or as plain CGI.
//
//   const program = await startProgram({ settings });   program.socket, program.pid
//   await program.stop()                                as for a stack: throws unless the end is clean
//   await runCgi({ env, body })                         {code, status, headers, text, stderr}
//   await runProgram({ env })                           {code, signal, out, err}: for starts that fail
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "./client.mjs";
import { askAlone } from "./fastcgi.mjs";
import { environment, family, hasReport, PROGRAM, remove, ROOT, survivors, temporary, until } from "./processes.mjs";

const END_SECONDS = 30;

// Settings that keep all of a program's files below one directory.
export function settingsIn(directory, more = {}) {
  return {
    CONNOTE_STORE: `sqlite:${directory}/connote.db`,
    CONNOTE_SPOOL: `${directory}/spool`,
    CONNOTE_RELEASES: `${directory}/releases`,
    CONNOTE_KEY: `${directory}/key`,
    CONNOTE_BALLOTS_PER_NETWORK: 0,
    ...more,
  };
}

function run(command, args, { env, input, lasting = false }) {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"] });
  const result = { child, out: [], err: "" };
  child.stdout.on("data", (chunk) => result.out.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (text) => (result.err += text));
  // A program that ends without reading its input is not an error of the test's.
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const timer = lasting ? null : setTimeout(() => child.kill("SIGKILL"), END_SECONDS * 1000);
  result.ended = new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => done(clearTimeout(timer) ?? { code, signal }));
  });
  return result;
}

const answers = (socket) => askAlone(socket, "GET", "/healthz").then((res) => res.status > 0, () => false);

// options: settings, directory (kept by the caller), program, command (a list put before the
// program, such as ["/usr/bin/prlimit", "--nofile=40"]).
export async function startProgram(options = {}) {
  const directory = options.directory ?? temporary(true);
  const socket = join(directory, "socket");
  const command = ["-n", "-s", socket, "-M", "0660", "-b", "128", "--", ...(options.command ?? []), options.program ?? PROGRAM];
  const r = run("spawn-fcgi", command, { env: environment(settingsIn(directory, options.settings)), lasting: true });
  let over = null;
  r.ended.then((end) => (over = end));
  const end = async (signal) => {
    const members = family(r.child.pid);
    r.child.kill(signal);
    const timer = setTimeout(() => r.child.kill("SIGKILL"), END_SECONDS * 1000);
    const ended = await r.ended;
    clearTimeout(timer);
    const left = survivors(members);
    if (!options.directory) remove(directory);
    assert.ok(!hasReport(r.err), `a sanitizer reported\n${r.err}`);
    return { ...ended, left };
  };
  let stopped = null;
  const program = {
    directory, socket, pid: r.child.pid,
    stderr: () => r.err,
    ended: r.ended,
    stop: () => (stopped ??= end("SIGTERM").then((how) =>
      assert.deepEqual(how, { code: 0, signal: null, left: [] }, `did not end cleanly\n${r.err}`))),
    kill: () => (stopped ??= end("SIGKILL")),
  };
  process.on("exit", () => stopped || r.child.kill("SIGKILL"));
  await until(async () => over || (existsSync(socket) && await answers(socket)), "the program's first answer");
  if (over) throw new Error(`ended with ${over.code} before it was ready\n${r.err}`);
  // A test that fails before it stops its program must not keep node from ending.
  for (const handle of [r.child, r.child.stdout, r.child.stderr]) handle.unref();
  return program;
}

// Start it as a FastCGI program and wait for its end: for starts that are meant to fail.
export async function runProgram({ settings = {}, directory, program = PROGRAM, listening = true, cgi = {} } = {}) {
  const own = directory ?? temporary(true);
  const env = environment({ ...settingsIn(own, settings), ...cgi });
  const r = listening ? run("spawn-fcgi", ["-n", "-s", join(own, "socket"), "--", program], { env })
    : run(program, [], { env });
  const { code, signal } = await r.ended;
  if (!directory) remove(own);
  return { code, signal, out: Buffer.concat(r.out).toString("utf8"), err: r.err };
}

// One request as plain CGI. `env` holds the CGI variables; the body goes to standard input.
export async function runCgi({ env = {}, body = "", directory, settings = {}, program = PROGRAM } = {}) {
  const own = directory ?? temporary(true);
  const cgi = { GATEWAY_INTERFACE: "CGI/1.1", SERVER_PROTOCOL: "HTTP/1.1", REQUEST_METHOD: "GET", HTTP_HOST: "connote.example",
    REMOTE_ADDR: "192.0.2.1", ...env };
  const r = run(program, [], { env: environment({ ...settingsIn(own, settings), ...cgi }), input: body });
  const { code, signal } = await r.ended;
  if (!directory) remove(own);
  assert.ok(!hasReport(r.err), `a sanitizer reported\n${r.err}`);
  return { code, signal, err: r.err, ...parse(Buffer.concat(r.out)) };
}
