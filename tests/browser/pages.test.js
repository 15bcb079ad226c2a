// Every page in every state at three widths, light and dark: nothing sticks out, axe finds nothing,
// the console stays empty, no other origin is asked. Pictures go to tests/out/.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { accessibilityFaults, openBrowser, overflow, WIDTHS } from "./browser.mjs";
import { AFTER, BEFORE, castVotes, NEEDED } from "./states.mjs";

let chromium, stack;
before(async () => {
  chromium = await openBrowser();
  stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: NEEDED, CONNOTE_FLUSH_BALLOTS: 1 } });
});
after(async () => {
  await chromium?.close();
  await stack?.stop();
});

// axe needs each width once and each scheme once: colours do not change with the width.
const AXED = ["320-light", "768-light", "1440-dark"];

async function examine(name, visit, kind) {
  assert.equal(await overflow(visit.page), 0, `${name} sticks out, ${kind}`);
  if (!AXED.includes(kind)) return;
  await visit.picture(`${name}-${kind}`);
  assert.deepEqual(await accessibilityFaults(visit.page), [], `${name}, ${kind}`);
}

// One visit to each state: the window is then resized, and the sun goes down.
async function examineAll(name, arrive) {
  const visit = await chromium.visit(stack.base, { width: WIDTHS[0] });
  await arrive(visit);
  for (const width of WIDTHS) {
    await visit.resize(width);
    for (const colorScheme of ["light", "dark"]) {
      await visit.page.emulateMedia({ colorScheme });
      await examine(name, visit, `${width}-${colorScheme}`);
    }
  }
  await visit.close();
}

for (const [name, arrive] of Object.entries(BEFORE)) test(`before there are results: ${name}`, () => examineAll(name, arrive));

test("votes bring results", async () => {
  const visit = await chromium.visit(stack.base);
  await castVotes(visit);
  await visit.close();
});

for (const [name, arrive] of Object.entries(AFTER)) test(`with results: ${name}`, () => examineAll(name, arrive));
