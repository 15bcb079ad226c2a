// Every page for other eyes and hands: large text, right to left, the system's own colours, fingers,
// the keyboard alone, and a reader of the source.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { accessibilityFaults, markupFaults, openBrowser, overflow } from "./browser.mjs";
import { AFTER, BEFORE, castVotes, DRAFT, NEEDED } from "./states.mjs";

const SMALLEST_TARGET = 24;
// What a machine has that has no other font: wider than most.
const WIDE_FONT = "* { font-family: 'DejaVu Sans' !important }";

// A style of the test's own; the pages' policy forbids any other way to add one.
const wear = (rule) => {
  const sheet = new CSSStyleSheet();
  sheet.insertRule(rule);
  document.adoptedStyleSheets = [sheet];
};

let chromium, stack;
before(async () => {
  chromium = await openBrowser();
  stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: NEEDED, CONNOTE_FLUSH_BALLOTS: 1 } });
  const visit = await chromium.visit(stack.base);
  await castVotes(visit);
  await visit.close();
});
after(async () => {
  await chromium?.close();
  await stack?.stop();
});

// With results, two of the states before them are no more.
const ALL = { ...BEFORE, ...AFTER };
delete ALL["results-none"];
delete ALL["latest-none"];

test("twice the text size, in a wide font too: nothing sticks out, at the width of a phone and of a desk", async () => {
  for (const [name, arrive] of Object.entries(ALL))
    for (const width of [320, 1440]) {
      const visit = await chromium.visit(stack.base, { width });
      await arrive(visit);
      await visit.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      if (width === 320) await visit.picture(`${name}-${width}-large`);
      assert.equal(await overflow(visit.page), 0, `${name} sticks out at ${width}`);
      await visit.page.evaluate(wear, WIDE_FONT);
      assert.equal(await overflow(visit.page), 0, `${name} in a wide font sticks out at ${width}`);
      await visit.close();
    }
});

test("right to left, nothing sticks out", async () => {
  for (const [name, arrive] of Object.entries(ALL)) {
    const visit = await chromium.visit(stack.base, { width: 320 });
    await arrive(visit);
    await visit.page.evaluate(() => (document.documentElement.dir = "rtl"));
    assert.equal(await overflow(visit.page), 0, name);
    await visit.close();
  }
});

test("with the system's own colours, axe finds nothing", async () => {
  for (const name of ["start", "drafts", "poll", "results"]) {
    const visit = await chromium.visit(stack.base, { width: 768, forced: true });
    await ALL[name](visit);
    await visit.picture(`${name}-768-forced`);
    assert.deepEqual(await accessibilityFaults(visit.page), [], name);
    await visit.close();
  }
});

// What can be tapped, and is smaller than a fingertip; a link within a sentence may be.
function smallTargets(page) {
  return page.evaluate((least) => {
    const found = [];
    for (const one of document.querySelectorAll("button, select, textarea, input:not([type=hidden]), nav a, .button, .go")) {
      const target = one.closest("label") ?? one, box = target.getBoundingClientRect();
      if (box.width && (box.width < least || box.height < least)) found.push(`${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
    }
    return found;
  }, SMALLEST_TARGET);
}

test("nothing to tap is smaller than it may be", async () => {
  for (const [name, arrive] of Object.entries(ALL)) {
    const visit = await chromium.visit(stack.base, { width: 320 });
    await arrive(visit);
    assert.deepEqual(await smallTargets(visit.page), [], name);
    await visit.close();
  }
});

test("html-validate finds nothing in any page's source", async () => {
  const visit = await chromium.visit(stack.base, { script: false });
  for (const path of ["/", "/poll", "/results", "/results/0001", "/method", "/embed", "/nowhere", "/results/9999"]) {
    const source = await (await fetch(stack.base + path)).text();
    assert.deepEqual(await markupFaults(source), [], path);
  }
  const post = async (path, fields) => (await fetch(stack.base + path, {
    method: "POST", body: new URLSearchParams(fields), headers: { "Sec-Fetch-Site": "same-origin" },
  })).text();
  for (const fields of [DRAFT, { ...DRAFT, direction: "reply" }, {}, { ...DRAFT, tone: "x", limit: "7", met: "perhaps", side: "x", recipient: "a".repeat(401) }])
    assert.deepEqual(await markupFaults(await post("/draft", fields)), [], `/draft ${JSON.stringify(fields)}`);
  assert.deepEqual(await markupFaults(await post("/vote", {})), [], "/vote");
  await visit.close();
});

test("with the keyboard alone: from the address to the clipboard, and one vote", async () => {
  const visit = await chromium.visit(stack.base, { width: 1440 });
  const { page } = visit;
  const press = (key) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.name || document.activeElement.textContent.trim());
  const tabTo = async (wanted) => {
    for (let i = 0; i < 40; i++) {
      if ((await focused()) === wanted) return;
      await press("Tab");
    }
    assert.fail(`no way to ${wanted}; the focus is on ${await focused()}`);
  };
  await visit.go("/");
  await press("Tab");
  assert.equal(await focused(), "Skip to the content");
  await press("Enter");
  await tabTo("direction");
  await press("Tab");
  assert.equal(await focused(), "relationship");
  await press("Space");
  await tabTo("recipient");
  await page.keyboard.type("Ana Silva");
  await press("Tab");
  assert.equal(await focused(), "event");
  await page.keyboard.type("Web Summit");
  for (const next of ["place", "when", "topic"]) { // Enter leads through what is empty, and sends after the last
    await press("Enter");
    assert.equal(await focused(), next);
  }
  await Promise.all([page.locator(".cards").waitFor(), press("Enter")]);
  await page.waitForFunction(() => document.activeElement.tagName === "H1");
  await tabTo("draft-1");
  await press("Tab");
  await press("Enter");
  await page.getByRole("button", { name: /^Copied/ }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("#draft-1").inputValue());
  await page.waitForFunction(() => document.getElementById("say").textContent !== "");
  await tabTo("took");
  await press("Enter");
  await page.locator("[data-choice] .done").waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.className === "done"), "the answer has the focus");
  await visit.go("/poll");
  await tabTo("send");
  await press("Space");
  await Promise.all([page.waitForNavigation(), press("Enter")]);
  assert.match(await page.locator("h1").innerText(), /thank/i);
  await visit.close();
});
