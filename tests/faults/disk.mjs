// disk.mjs - what a disk can do to a running program, by strace: it sees every sync first.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { until } from "../http/processes.mjs";

// From now on every sync of the program suffers `how` (strace's words), until end().
export async function disturb(pid, how) {
  const tracer = spawn("strace", ["-f", "-p", String(pid), "-e", "trace=fsync,fdatasync", "-e", `inject=fsync,fdatasync:${how}`, "-o", "/dev/null"],
    { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  tracer.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const over = new Promise((done) => tracer.on("close", done));
  await until(() => said.includes("attached") || tracer.exitCode !== null, "strace");
  assert.match(said, /attached/);
  return { end: () => (tracer.kill("SIGTERM"), over) };
}
