// A disk that cannot sync: nobody is told "counted", the program ends with 75 and the next one goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { encode, hiddenBallot } from "../http/client.mjs";
import { askAlone, Peer } from "../http/fastcgi.mjs";
import { temporary } from "../http/processes.mjs";
import { startProgram } from "../http/program.mjs";
import { SHIPPED } from "../privacy/crowd.mjs";
import { disturb } from "./disk.mjs";

const VOTERS = 40;
const skip = process.getuid() !== 0 && "only root may trace the program";
const settings = { CONNOTE_THREADS: 2, CONNOTE_ROUND_BALLOTS: 1000000, CONNOTE_FLUSH_BALLOTS: 1 };

test("all whose ballots a failed sync may have lost are told to try again, and each counts once when they do", { skip }, async () => {
  const directory = temporary(true);
  const first = await startProgram({ program: SHIPPED, directory, settings });
  const bodies = [];
  for (let i = 0; i < VOTERS; i++)
    bodies.push(encode({ send: "custom", ballot: hiddenBallot((await askAlone(first.socket, "GET", "/poll")).text) }));
  const peers = await Promise.all(bodies.map(() => Peer.open(first.socket)));
  const disk = await disturb(first.pid, "error=EIO");
  const answers = await Promise.all(peers.map((peer, i) => peer.ask("POST", "/vote", { body: bodies[i] })));
  const { code } = await first.ended;
  await disk.end();
  // Who comes when it is already ending gets no answer at all.
  assert.deepEqual([...new Set(answers.map((a) => a.status))].filter((status) => status !== 0), [503]);
  for (const answer of answers.filter((a) => a.status)) assert.match(answer.headers["retry-after"], /^[0-9]+$/);
  assert.equal(code, 75);

  const second = await startProgram({ program: SHIPPED, directory, settings });
  for (const body of bodies) assert.equal((await askAlone(second.socket, "POST", "/vote", { body })).status, 303);
  assert.equal(JSON.parse((await askAlone(second.socket, "GET", "/status.json")).text).open.opinion.ballots, VOTERS);
  await second.stop();
});
