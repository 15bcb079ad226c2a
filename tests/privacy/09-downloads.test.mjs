// A published file never changes by a byte: not for the thousandth reader, not after a restart, not
// when it has to be written again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { remove, temporary, until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { Crowd, dice, opinion, SHIPPED } from "./crowd.mjs";

// The port differs from start to start; the address that stands in the files must not.
const SITE = "https://connote.example";
const DOWNLOADS = 1000, BALLOTS = 20, RELEASES = 3;
const kept = { state: temporary(), spool: temporary(true) };
let stack, crowd, published;

async function open() {
  stack = await startStack({ program: SHIPPED, ...kept, settings: { CONNOTE_ROUND_BALLOTS: BALLOTS, CONNOTE_SITE: SITE } });
  crowd = new Crowd(stack, 16);
}

async function close() {
  crowd.leave();
  await stack.stop();
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function paths() {
  return readdirSync(stack.releases).filter((name) => /^\d{4}$/.test(name)).sort()
    .flatMap((number) => readdirSync(join(stack.releases, number)).sort().map((file) => `/results/${number}/${file}`));
}

// {path: hash} of every published file, each downloaded `times` times; fails on the first that differs.
async function hashes(times = 1) {
  const all = {};
  for (const path of paths()) {
    const answers = await crowd.times(times, () => crowd.get(path));
    const seen = new Set(answers.map((a) => `${a.status} ${sha256(a.body)} ${a.headers.etag} ${a.headers["last-modified"]}`));
    assert.equal(seen.size, 1, `${path}: ${[...seen].join("\n")}`);
    assert.match([...seen][0], /^200 /);
    all[path] = sha256(answers[0].body);
  }
  return all;
}

before(async () => {
  await open();
  const roll = dice(9);
  await crowd.times(2 * BALLOTS, () => crowd.vote(opinion(roll)));
  await crowd.times(BALLOTS, () => crowd.choose());
  await until(async () => (await crowd.counts()).published === RELEASES, "the releases");
});
after(async () => {
  await close();
  Object.values(kept).forEach(remove);
});

test("a thousand downloads of every published file give one hash each", async () => {
  published = await hashes(DOWNLOADS);
  const endings = new Set(Object.keys(published).map((path) => path.split(".").slice(1).join(".")));
  for (const ending of ["csv", "json", "xlsx", "zip"]) assert.ok(endings.has(ending), `no ${ending} among ${[...endings]}`);
  assert.equal(new Set(Object.keys(published).map((path) => path.split("/")[2])).size, RELEASES);
});

// The week is all that the database keeps of a round's time; the files must not tell the hour when
// its last ballot came.
test("published files tell no time finer than a week, in their headers nor in what they hold", async () => {
  const monday = (date) => date.getTime() % 86400000 === 0 && date.getUTCDay() === 1;
  for (const path of paths()) {
    const answer = await crowd.get(path);
    assert.ok(monday(new Date(answer.headers["last-modified"])), `${path}: ${answer.headers["last-modified"]}`);
    const [number, file] = path.split("/").slice(2);
    const place = join(stack.releases, number, file);
    const texts = /\.(zip|xlsx)$/.test(file) ? execFileSync("unzip", ["-p", place]).toString("latin1") : answer.body.toString("latin1");
    const dates = texts.match(/\b20[0-9]{2}-[01][0-9]-[0-3][0-9](T[0-9:]+Z?)?/g) ?? [];
    for (const date of dates) assert.ok(monday(new Date(date)), `${path} holds ${date}`);
    if (/\.(zip|xlsx)$/.test(file)) {
      const entries = execFileSync("unzip", ["-Z", "-T", place], { encoding: "utf8" }).match(/\b(19|20)[0-9]{6}\.[0-9]{6}\b/g);
      assert.equal(new Set(entries).size, 1, `${path}: ${entries}`);
      assert.match(entries[0], /\.000000$/, path);
    }
  }
});

test("later ballots and later releases leave every file as it was", async () => {
  await crowd.times(BALLOTS, () => crowd.vote({ send: "standard" }));
  await until(async () => (await crowd.counts()).published === RELEASES + 1, "one more release");
  const now = await hashes();
  for (const [path, hash] of Object.entries(published)) assert.equal(now[path], hash, path);
  published = now;
});

test("a restart leaves every file as it was", async () => {
  await close();
  await open();
  assert.deepEqual(await hashes(10), published);
});

test("kill -9 and a new start leave every file as it was", async () => {
  const pid = stack.program();
  process.kill(pid, "SIGKILL");
  await until(() => stack.program() && stack.program() !== pid, "a new program");
  await until(async () => (await crowd.get("/healthz")).status === 200, "its answer");
  assert.deepEqual(await hashes(10), published);
});

// Noise that were drawn again, or a file that carried its own time, would show here.
test("files that were lost are written again with the same bytes", async () => {
  await close();
  for (const number of readdirSync(join(kept.state, "releases")).filter((name) => /^\d{4}$/.test(name)))
    remove(join(kept.state, "releases", number));
  await open();
  assert.deepEqual(await hashes(), published);
});

test("control: a file that differs in one byte for one reader in a thousand is seen", async () => {
  const path = Object.keys(published)[0];
  const honest = crowd.get;
  let left = DOWNLOADS / 2;
  crowd.get = async (...what) => {
    const answer = await honest.apply(crowd, what);
    if (what[0] === path && --left === 0) answer.body[0] ^= 1;
    return answer;
  };
  await assert.rejects(hashes(DOWNLOADS), { code: "ERR_ASSERTION" });
  crowd.get = honest;
});

test("control: a file that is changed on the disk is seen after the start", async () => {
  await close();
  const [, , number, file] = Object.keys(published)[0].split("/");
  const path = join(kept.state, "releases", number, file);
  const other = join(kept.state, "releases", number, Object.keys(published)[1].split("/")[3]);
  renameSync(path, `${path}.kept`);
  renameSync(other, path);
  renameSync(`${path}.kept`, other);
  await open();
  assert.notDeepEqual(await hashes(), published);
});
