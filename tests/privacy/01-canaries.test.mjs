// What a visitor sends reaches no disk: no name, no header, no address, in no spelling.
//
// Every process runs under strace from its first moment, so files that are gone at the end are seen
// as well. The same requests on nginx as it comes must leave traces, or the search is blind.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { environment, family, nameOf, remove, ROOT, survivors, temporary, until } from "../http/processes.mjs";
import { startProgram } from "../http/program.mjs";
import { freePort } from "../http/stack.mjs";
import { allSpellings, canary, search, spelledAddress, TRACED, writesIn } from "./canary.mjs";
import { Crowd, filesBelow, SHIPPED } from "./crowd.mjs";
import { visitAll } from "./visitors.mjs";

const END_SECONDS = 30, KINDS_LEAST = 22, FOUND_LEAST = 15;
const places = [];

function place(memory) {
  const path = temporary(memory);
  places.push(path);
  return path;
}

after(() => places.forEach(remove));

// A command under strace, until end() ends the process called `first` and all others have followed.
async function traced(command, env, first) {
  const trace = join(place(), "trace");
  const child = spawn("strace", [...TRACED, "-o", trace, ...command], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const run = { child, trace, said: "" };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (run.said += text));
  const over = new Promise((done) => child.on("close", done));
  // Without its tracer a process would live on: end what it traces as well.
  const kill = () => family(child.pid).reverse().forEach((m) => process.kill(m.pid, "SIGKILL"));
  process.on("exit", kill);
  run.find = (name) => family(child.pid).find((m) => nameOf(m.pid).startsWith(name))?.pid;
  run.end = async () => {
    const members = family(child.pid);
    process.kill(run.find(first), "SIGTERM");
    const timer = setTimeout(kill, END_SECONDS * 1000);
    await over;
    clearTimeout(timer);
    assert.deepEqual(survivors(members), []);
  };
  return run;
}

async function answers(port) {
  const crowd = new Crowd({ port }, 1);
  try {
    return (await crowd.get("/healthz")).status === 200;
  } catch {
    return false;
  } finally {
    crowd.leave();
  }
}

// What visits left in `bytes` and in their neighbourhood: a list of sentences.
function traces(visits, pieces) {
  const found = [];
  const words = Object.values(visits).map((v) => v.word);
  const all = Buffer.concat(pieces.map((p) => p.bytes));
  const suspects = Object.keys(search(all, words));
  for (const [kind, v] of Object.entries(visits)) {
    const addresses = spelledAddress(v.address).filter((spelling) => all.includes(spelling));
    if (suspects.includes(v.word))
      for (const piece of pieces) {
        const here = search(piece.bytes, [v.word])[v.word];
        if (here) found.push({ kind, what: "word", where: piece.where, how: here.join(", ") });
      }
    for (const spelling of addresses)
      for (const piece of pieces) if (piece.bytes.includes(spelling)) found.push({ kind, what: "address", where: piece.where, how: spelling.toString("latin1") });
  }
  return found;
}

const writesOf = (trace) => writesIn(trace).map((w) => ({ where: w.call, bytes: w.bytes }));
const contentsOf = (...directories) => directories.flatMap(filesBelow).map((f) => ({ where: f.path, bytes: f.bytes }));
const tell = (found) => found.slice(0, 40).map((f) => `${f.kind}: ${f.what} in ${f.where} (${f.how})`).join("\n");
const kindsIn = (found) => [...new Set(found.map((f) => f.kind))];

// --- Connote as `make run` starts it ---------------------------------------------------------------

async function ours() {
  const port = await freePort(), state = place(), spool = place(true);
  // The limits are on, so that what nginx does with somebody who is over them is seen too.
  const run = await traced([join(ROOT, "deploy/run/run.sh")], environment({ CONNOTE_PROGRAM: SHIPPED, PORT: port, STATE: state, SPOOL: spool,
    CONNOTE_BALLOTS_PER_NETWORK: 0, CONNOTE_POSTS_PER_SECOND: 5, CONNOTE_FLUSH_BALLOTS: 1 }), "supervise");
  await until(() => run.said.includes("Connote is at"), "the stack", 60);
  const current = () => run.find("connote.fcgi");
  const program = {
    crash: async () => {
      const pid = current();
      process.kill(pid, "SIGKILL");
      await until(() => current() && current() !== pid, "a new program");
      await until(() => answers(port), "its answer");
    },
    hang: () => process.kill(current(), "SIGSTOP"),
    goOn: async () => {
      process.kill(current(), "SIGCONT");
      await until(() => answers(port), "its answer");
    },
  };
  const visits = await visitAll({ port, program });
  // While everything runs: SQLite's log and its index are only there now.
  const live = contentsOf(state, spool);
  await run.end();
  const said = { where: "what it said", bytes: Buffer.from(run.said) };
  return { visits, found: traces(visits, [...writesOf(run.trace), ...live, ...contentsOf(state, spool), said]) };
}

// --- nginx as it comes, for the control -------------------------------------------------------------

// Access log, error log, no word about bodies but a small buffer; only paths are ours.
function asItComes(directory, port, socket) {
  for (const name of ["log", "body", "fastcgi"]) mkdirSync(join(directory, name));
  const path = join(directory, "nginx.conf");
  writeFileSync(path, `daemon off; pid ${directory}/pid; error_log ${directory}/log/error.log; ${process.getuid() === 0 ? "user root;" : ""}
events { worker_connections 512; }
http {
  access_log ${directory}/log/access.log; client_body_temp_path ${directory}/body; fastcgi_temp_path ${directory}/fastcgi;
  proxy_temp_path ${directory}/p; uwsgi_temp_path ${directory}/u; scgi_temp_path ${directory}/s;
  client_body_buffer_size 1k; client_max_body_size 16k; client_body_timeout 5s; client_header_timeout 5s; fastcgi_read_timeout 5s;
  limit_req_zone $binary_remote_addr zone=posts:1m rate=5r/s;
  server {
    listen 127.0.0.1:${port};
    location / { limit_req zone=posts burst=20 nodelay; include /etc/nginx/fastcgi_params; fastcgi_param PATH_INFO $document_uri; fastcgi_pass unix:${socket}; }
  }
}
`);
  return path;
}

async function itself() {
  const port = await freePort(), directory = place(), home = place(true);
  let behind = await startProgram({ program: SHIPPED, directory: home });
  const run = await traced(["nginx", "-e", "stderr", "-c", asItComes(directory, port, behind.socket)], environment(), "nginx");
  await until(() => answers(port), "nginx", 60);
  const program = {
    crash: async () => {
      await behind.kill();
      behind = await startProgram({ program: SHIPPED, directory: home });
    },
    hang: () => process.kill(behind.pid, "SIGSTOP"),
    goOn: () => process.kill(behind.pid, "SIGCONT"),
  };
  const visits = await visitAll({ port, program });
  await run.end();
  await behind.stop();
  const log = readFileSync(join(directory, "log/error.log"), "utf8");
  return { visits, log, found: traces(visits, [...writesOf(run.trace), ...contentsOf(directory)]) };
}

// --- tests -----------------------------------------------------------------------------------------

let real, standard;

before(async () => {
  [real, standard] = await Promise.all([ours(), itself()]);
}, { timeout: 150000 });

test(`at least ${KINDS_LEAST} kinds of requests were made, and each ended as it should`, () => {
  assert.ok(Object.keys(real.visits).length >= KINDS_LEAST);
  const astray = Object.entries(real.visits).filter(([, v]) => !v.good).map(([kind, v]) => `${kind}: ${v.status}`);
  assert.deepEqual(astray, []);
});

test("no canary and no address was written anywhere, in any spelling", (t) => {
  assert.equal(real.found.length, 0, tell(real.found));
  t.diagnostic(`${Object.keys(real.visits).length} kinds of requests, 0 traces`);
});

// An address, a cookie or a cached page would carry a name on to the next server, or the next person.
test("no canary comes back in a header, nor in a page that anybody may keep", () => {
  let answers = 0, echoes = 0;
  for (const [kind, v] of Object.entries(real.visits))
    for (const { headers, raw, body } of v.answers) {
      answers++;
      assert.deepEqual(search(Buffer.from(raw.join("\n")), [v.word]), {}, `${kind}: ${raw.join(" ")}`);
      if (Object.keys(search(body, [v.word])).length === 0) continue;
      echoes++;
      assert.equal(headers["cache-control"], "no-store", kind);
      // No other site hears where somebody came from; ours has no names in its addresses.
      assert.match(headers["referrer-policy"], /^(no-referrer|same-origin)$/, kind);
    }
  // The drafts hold names, of course: without any the test would be blind.
  assert.ok(answers >= KINDS_LEAST && echoes >= 2, `${answers} answers, ${echoes} with canaries`);
});

test("control: every spelling is found, and only the word that was spelled", () => {
  const [word, other] = [canary(1), canary(2)];
  for (const [name, spelling] of Object.entries(allSpellings(word))) {
    const bytes = Buffer.concat([Buffer.alloc(100, "."), spelling, Buffer.alloc(100, ".")]);
    assert.deepEqual(Object.keys(search(bytes, [word, other])), [word], name);
  }
});

test(`control: on nginx as it comes the same requests leave traces of at least ${FOUND_LEAST} kinds`, (t) => {
  const words = kindsIn(standard.found.filter((f) => f.what === "word"));
  const addresses = kindsIn(standard.found.filter((f) => f.what === "address"));
  const bodies = kindsIn(standard.found.filter((f) => f.where.includes("/body/")));
  t.diagnostic(`words of ${words.length} kinds, addresses of ${addresses.length}, bodies of ${bodies.length} in temporary files`);
  assert.ok(words.length >= FOUND_LEAST, `only ${words.length}: ${words.join("; ")}`);
  assert.ok(addresses.length >= FOUND_LEAST, `only ${addresses.length} addresses`);
  // Temporary files of bodies are gone at once: only the trace of the calls can show them.
  assert.ok(bodies.length >= 1, "no body was seen in a temporary file");
  assert.match(standard.log, /upstream/);
});
