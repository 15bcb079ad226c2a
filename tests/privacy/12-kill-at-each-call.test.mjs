// The program is killed before its first, second, third … call that changes a file, while ballots
// are kept, written in a group, and forgotten in memory: at no point is one lost or counted twice.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { until } from "../http/processes.mjs";
import { Scene } from "./scene.mjs";

const GROUP = 2; // so that few calls lie between one group and the next
const WRITES = "pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat";
const MOST = 150, SECONDS = 240;
const skip = process.getuid() !== 0 && "only root may trace the program";

// Kill the program before its call number `n`; resolves when strace watches it.
async function killAt(pid, n) {
  const tracer = spawn("strace", ["-f", "-p", String(pid), "-e", `trace=${WRITES}`, "-e", `inject=${WRITES}:signal=KILL:when=${n}`, "-o", "/dev/null"],
    { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  tracer.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const over = new Promise((done) => tracer.on("close", done));
  await until(() => said.includes("attached") || tracer.exitCode !== null, "strace");
  assert.match(said, /attached/);
  return { end: () => (tracer.kill("SIGTERM"), over) };
}

test("killed before each of its calls in turn, it loses no ballot and doubles none", { skip, timeout: SECONDS * 1000 }, async (t) => {
  const scene = new Scene();
  // One thread: strace counts the calls of each for itself.
  await scene.begin({ group: GROUP, threads: 1 });
  await scene.findNoise();
  let n = 1, killed = true;
  for (; killed && n <= MOST; n++) {
    const pid = scene.stack.program();
    const tracer = await killAt(pid, n);
    for (let i = 0; i < GROUP; i++) await scene.vote();
    killed = scene.stack.program() !== pid;
    await tracer.end();
  }
  const kills = n - 2;
  assert.ok(!killed, `a group took more than ${MOST} calls`);
  assert.ok(kills > 10, `only ${kills} calls were seen`);
  await scene.check();
  t.diagnostic(`killed before ${kills} different calls, ${scene.ballots.length} ballots, 0 lost, 0 doubled`);
});
