// The main job, as a visitor does it: a note for somebody met last week, onto the clipboard; then
// the poll, until results are published; then the download. With the script, and without.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { openBrowser } from "./browser.mjs";

const NEEDED = 3;
const MOST_TAPS = 10;
const TAPS = 6; // how you know them, three fields, write, copy
const MOST_SECONDS = 20;

let chromium;
before(async () => {
  chromium = await openBrowser();
});
after(() => chromium?.close());

async function withStack(act) {
  const stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: NEEDED, CONNOTE_FLUSH_BALLOTS: 1 } });
  try {
    await act(stack);
  } finally {
    await stack.stop();
  }
}

// Every tap on the way is counted; typing is not.
function taps(page) {
  let made = 0;
  return {
    made: () => made,
    tap: async (target) => {
      made++;
      await target.click();
    },
    type: async (label, text) => {
      made++;
      await page.getByRole("textbox", { name: label, exact: true }).click();
      await page.keyboard.type(text);
    },
  };
}

async function vote(page, base, send) {
  await page.goto(`${base}/poll`);
  await page.locator(`input[name=send][value=${send}]`).check();
  await page.locator("input[name=reason]").first().check();
  await page.locator("form[action='/vote'] button").click();
  await page.waitForURL((url) => url.pathname !== "/poll" && url.pathname !== "/vote");
  assert.match(await page.locator("h1").innerText(), /thank/i);
}

async function pollThenDownload(visit, base) {
  const { page } = visit;
  for (let i = 0; i < NEEDED; i++) await vote(page, base, ["custom", "standard", "depends"][i]);
  await page.goto(`${base}/results`);
  await page.locator("table").first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("a[href$='.csv']").first().click(),
  ]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  assert.match(Buffer.concat(chunks).toString("ascii"), /^round,table,week_from,week_to,ballots,cell,count,noise_sd,noise_95\r?\n/);
  assert.match(file.suggestedFilename(), /^connote-\d{4}\.csv$/);
}

test("on a phone, a note is on the clipboard within ten taps, and the way goes on to the results", () => withStack(async (stack) => {
  const visit = await chromium.visit(stack.base, { width: 320 });
  const { page } = visit;
  const finger = taps(page);
  const began = Date.now();
  await visit.go("/");
  await finger.tap(page.locator("label", { hasText: "Met at an event" }));
  assert.equal(await page.getByRole("textbox", { name: "Your school" }).isVisible(), false);
  await finger.type("Their name", "Ana Silva");
  await finger.type("Event", "Web Summit");
  await finger.type("What you talked about", "open data");
  await finger.tap(page.getByRole("button", { name: "Write the note" }));
  const note = page.locator("textarea.note").first();
  await note.waitFor();
  assert.match(await note.inputValue(), /Ana.*Web Summit|Web Summit.*Ana/s);
  await finger.tap(page.getByRole("button", { name: /^Copy/ }).first());
  await page.getByRole("button", { name: /^Copied/ }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await note.inputValue());
  assert.ok(Date.now() - began < MOST_SECONDS * 1000);
  assert.equal(finger.made(), TAPS);
  const onward = page.locator(".card").first().getByRole("link", { name: /LinkedIn/ });
  assert.ok(await onward.isVisible(), "what to do next stands beside the note that was copied");
  await visit.picture("main-job-320");

  await finger.tap(page.locator("[data-choice] button[value=custom]"));
  await page.locator("[data-choice] .done").waitFor();
  assert.ok(finger.made() < MOST_TAPS, `${finger.made()} taps`);
  assert.ok(await note.isVisible(), "the drafts stay on the screen");
  const status = await (await fetch(`${stack.base}/status.json`)).json();
  assert.equal(status.open.choice.ballots, 1);

  await pollThenDownload(visit, stack.base);
  await visit.picture("results-after-main-job-320");
  await visit.close();
}));

test("without a script, the same job is done with plain forms", () => withStack(async (stack) => {
  const visit = await chromium.visit(stack.base, { width: 320, script: false });
  const { page } = visit;
  await visit.go("/");
  assert.equal(await page.getByRole("button", { name: /^Copy/ }).count(), 0);
  await page.locator("label", { hasText: "Met at an event" }).click();
  for (const label of ["Their name", "Event", "Place", "When", "What you talked about"])
    assert.ok(await page.getByRole("textbox", { name: label, exact: true }).isVisible(), `${label} can be seen`);
  await page.getByRole("textbox", { name: "Their name", exact: true }).fill("Ana Silva");
  await page.getByRole("textbox", { name: "Event", exact: true }).fill("Web Summit");
  await visit.picture("without-script-320");
  await page.getByRole("button", { name: "Write the note" }).click();
  assert.match(await page.locator("textarea.note").first().inputValue(), /Web Summit/);
  assert.equal(await page.locator("[data-copy]:visible").count(), 0);
  assert.ok(await page.getByText("press and hold the text").first().isVisible());
  await page.getByRole("button", { name: "Another wording" }).click();
  assert.match(await page.locator("textarea.note").first().inputValue(), /Web Summit/);
  await page.locator("[data-choice] button[value=standard]").click();
  assert.match(await page.locator("h1").innerText(), /thank/i);
  await pollThenDownload(visit, stack.base);
  await visit.close();
}));
