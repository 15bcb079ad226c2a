// scene.mjs - a round of the poll whose totals can be told exactly, although there is noise in them.
//
// The noise of a round is drawn once, with its first group. So the first group is known to the test:
// what the totals hold beyond it is the noise, and from then on what is added to every total can be
// compared with what people were told is in.
import assert from "node:assert/strict";
import { join } from "node:path";
import { until } from "../http/processes.mjs";
import { startStack } from "../http/stack.mjs";
import { addTo, cellsOf, Crowd, dice, opinion, queryCopy, SHIPPED, tallies } from "./crowd.mjs";

const NEVER = 1000000; // ballots until the round closes

const difference = (now, before) => Object.fromEntries(Object.keys(now).map((cell) => [cell, now[cell] - (before[cell] ?? 0)]));
export const withoutZero = (sums) => Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0).sort());

export class Scene {
  // `group` ballots are written to disk at once.
  async begin({ voters = 1, group = 16, threads = 4 } = {}) {
    this.group = group;
    const settings = { CONNOTE_ROUND_BALLOTS: NEVER, CONNOTE_FLUSH_BALLOTS: group, CONNOTE_THREADS: threads };
    this.stack = await startStack({ program: SHIPPED, settings });
    this.crowd = new Crowd(this.stack, voters);
    this.roll = dice(12);
    this.store = join(this.stack.state, "connote.db");
    this.sums = {}; // what all acknowledged ballots said
    this.ballots = []; // all that were acknowledged
    this.tries = 0;
    this.over = false;
  }

  // One person, who sends the same form until somebody says that it is in.
  async vote() {
    const fields = opinion(this.roll);
    while (!fields.ballot) fields.ballot = await this.crowd.opinionBallot().catch(() => "");
    for (;;) {
      this.tries++;
      const status = (await this.crowd.vote(fields).catch(() => ({}))).status;
      if (status === 303) break;
      assert.ok([undefined, 502, 503].includes(status), `a ballot was answered with ${status}`);
    }
    addTo(this.sums, cellsOf(fields));
    this.ballots.push(fields);
  }

  async voteUntilOver() {
    while (!this.over) await this.vote();
  }

  // One group, one after the other, so that the noise is known.
  async findNoise() {
    for (let i = 0; i < this.group; i++) await this.vote();
    await until(() => queryCopy(this.store, "SELECT 1 FROM rounds").length > 0, "the first group on disk");
    assert.equal(queryCopy(this.store, "SELECT ballots FROM rounds")[0].ballots, this.group);
    this.noise = difference(tallies(this.store), this.sums);
  }

  // What the database says beyond the noise, when everything that waited has been written.
  async end() {
    this.crowd.leave();
    // TERM writes what waits; the directory goes with stop(), so look in between.
    const pid = this.stack.program();
    process.kill(pid, "SIGTERM");
    await until(() => this.stack.program() && this.stack.program() !== pid, "the program after TERM");
    const [round] = queryCopy(this.store, "SELECT ballots FROM rounds");
    const [spent] = queryCopy(this.store, "SELECT count(*) AS n FROM spent");
    const sums = difference(tallies(this.store), this.noise);
    await this.stack.stop();
    return { ballots: round.ballots, marks: spent.n, sums: withoutZero(sums) };
  }

  truth() {
    return { ballots: this.ballots.length, marks: this.ballots.length, sums: withoutZero(this.sums) };
  }

  // Everybody was told the truth: the count is right, and sending all forms once more changes nothing.
  async check() {
    const count = async () => (await this.crowd.counts()).open.opinion.ballots;
    assert.equal(await count(), this.ballots.length);
    const again = await this.crowd.times(this.ballots.length, (i) => this.crowd.vote(this.ballots[i]));
    assert.deepEqual([...new Set(again.map((a) => a.status))], [303]);
    assert.equal(await count(), this.ballots.length);
    assert.deepEqual(await this.end(), this.truth());
  }
}
