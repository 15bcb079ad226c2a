// A program that dies leaves no picture of its memory behind, and nobody but root may look into it
// while it lives: names and answers are in there for a moment.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pause, remove, ROOT, temporary, until } from "../http/processes.mjs";
import { startProgram } from "../http/program.mjs";
import { startStack } from "../http/stack.mjs";
import { Crowd, SHIPPED } from "./crowd.mjs";

const ROOT_USER = process.getuid() === 0;
const OTHER = 54321; // a user that owns nothing here
const CORE = readFileSync("/proc/sys/kernel/core_pattern", "utf8").trim();
// With a pipe or an absolute path a core file goes where a test may not look.
const coresLand = !/^[|/]/.test(CORE);

const cores = (directory) => readdirSync(directory).filter((name) => name.includes("core"));

// The program in a directory of its own, with core files allowed as far as the caller may allow them.
function script(directory, lines) {
  const path = join(directory, "run");
  writeFileSync(path, `#!/bin/sh\nulimit -c unlimited 2>/dev/null || ulimit -c "$(ulimit -Hc)"\ncd ${directory}\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

const absolute = { CONNOTE_TEMPLATES: join(ROOT, "templates"), CONNOTE_STATIC: join(ROOT, "static") };
const directory = temporary();

after(() => remove(directory));

function preload(how, ...options) {
  const library = join(directory, `crash${options.join("")}.so`);
  execFileSync("gcc", ["-shared", "-fPIC", "-pthread", ...options, "-o", library, join(ROOT, "tests/privacy/crash.c")]);
  return `LD_PRELOAD=${library} CRASH=${how}`;
}

// Run the program until it crashes while it drafts; the core files that are found afterwards.
async function crashWhileDrafting(how, ...options) {
  const place = temporary();
  const stack = await startStack({ program: script(place, `${preload(how, ...options)} exec ${SHIPPED}`), settings: absolute });
  const crowd = new Crowd(stack, 1);
  try {
    const pid = stack.program();
    await until(async () => {
      await crowd.post("/draft", { direction: "send", relationship: "event", recipient: "Ada Example" });
      return stack.program() !== pid;
    }, "the crash");
    return [place, stack.state, stack.spool].flatMap(cores);
  } finally {
    crowd.leave();
    await stack.stop();
    remove(place);
  }
}

for (const how of ["fault", "abort"])
  test(`a program that ends by ${how} in the middle of drafting leaves no core file`, { timeout: 60000 }, async () => {
    assert.deepEqual(await crashWhileDrafting(how), []);
  });

const hard = execFileSync("sh", ["-c", "ulimit -Hc"], { encoding: "utf8" }).trim();
const blind = !coresLand ? `core files go to ${CORE}` : hard === "0" && !ROOT_USER ? "no process here may leave a core file" : false;

test("control: without its two calls the same program leaves one", { skip: blind, timeout: 60000 }, async () => {
  assert.equal((await crashWhileDrafting("fault", "-DDEFANGED")).length, 1);
});

test("the limits of the running processes forbid core files", async () => {
  const stack = await startStack({ program: script(directory, `exec ${SHIPPED}`), settings: absolute });
  try {
    // nginx's first process reads no request; its workers and the program do.
    const all = stack.family().map((m) => ({ ...m, name: readFileSync(`/proc/${m.pid}/comm`, "utf8").trim() }));
    const nginx = all.filter((m) => m.name === "nginx").map((m) => m.pid);
    const workers = all.filter((m) => m.name === "nginx" && nginx.includes(m.parent));
    assert.ok(workers.length > 0);
    for (const { pid } of [{ pid: stack.program() }, ...workers]) {
      const limit = /^Max core file size +(\S+) +(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, "utf8"));
      assert.equal(limit[1], "0");
    }
    const program = /^Max core file size +(\S+) +(\S+)/m.exec(readFileSync(`/proc/${stack.program()}/limits`, "utf8"));
    assert.equal(program[2], "0", "nobody may raise it again");
  } finally {
    await stack.stop();
  }
});

// Under another user, so that root's powers do not answer for the file system's.
const asOther = ROOT_USER ? ["setpriv", `--reuid=${OTHER}`, `--regid=${OTHER}`, "--clear-groups", "--no-new-privs"] : [];

function openAs(path) {
  const [command, ...rest] = [...asOther, "head", "-c", "1", path];
  return spawnSync(command, rest, { stdio: "ignore" }).status === 0;
}

async function startAsOther() {
  const home = temporary(true);
  chmodSync(directory, 0o755);
  // Reachable for a user who may not enter the project's directory.
  execFileSync("cp", ["-r", SHIPPED, join(ROOT, "templates"), join(ROOT, "static"), directory]);
  if (ROOT_USER) chownSync(home, OTHER, OTHER);
  const settings = { CONNOTE_TEMPLATES: join(directory, "templates"), CONNOTE_STATIC: join(directory, "static") };
  const program = await startProgram({ program: join(directory, "connote.fcgi"), directory: home, command: ROOT_USER ? ["/usr/bin/env", ...asOther] : [], settings });
  return { pid: program.pid, end: () => program.stop().finally(() => remove(home)) };
}

test("a process of the same user cannot look into the program's memory, environment or map", async () => {
  const { pid, end } = await startAsOther();
  try {
    await until(() => readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "connote.fcgi", "the program");
    await pause(200);
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    if (ROOT_USER) assert.match(status, new RegExp(`^Uid:\\s+${OTHER}\\s`, "m"));
    for (const what of ["mem", "maps", "environ", "auxv", "pagemap"])
      assert.equal(openAs(`/proc/${pid}/${what}`), false, what);
  } finally {
    await end();
  }
});

test("control: into a process that did nothing about it, one can look", async () => {
  const [command, ...rest] = [...asOther, "sleep", "30"];
  const child = spawn(command, rest, { stdio: "ignore" });
  try {
    await until(() => readFileSync(`/proc/${child.pid}/comm`, "utf8").trim() === "sleep", "the sleeper");
    await pause(20);
    for (const what of ["maps", "environ", "auxv"]) assert.equal(openAs(`/proc/${child.pid}/${what}`), true, what);
  } finally {
    child.kill();
  }
});
