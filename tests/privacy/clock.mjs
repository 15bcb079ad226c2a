// clock.mjs - the program with another date on its clock.
//
// Owns: a small script in front of the program. nginx and the test keep the real time.
import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SHIPPED } from "./crowd.mjs";

function library() {
  const files = execFileSync("dpkg", ["-L", "libfaketime"], { encoding: "utf8" }).split("\n");
  const path = files.find((file) => file.endsWith("/libfaketime.so.1"));
  if (!path) throw new Error("the package faketime is missing");
  return path;
}

// The path of a program that runs `hours` ahead of (or, below zero, behind) the clock.
export function programAt(hours, directory, program = SHIPPED) {
  const path = join(directory, `at${hours}`);
  const shift = `${hours < 0 ? "-" : "+"}${Math.abs(hours)}h`;
  writeFileSync(path, `#!/bin/sh\nLD_PRELOAD=${library()} FAKETIME=${shift} exec ${program}\n`);
  chmodSync(path, 0o755);
  return path;
}
