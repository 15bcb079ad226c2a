// Drafts come into the page that asked for them: Back leads to the form as it was, never to the
// browser's own page about sending again; and what was typed is not lost by mistake.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { openBrowser } from "./browser.mjs";

const CANARY = "Zyxwvia Quuxley";

let chromium, stack;
before(async () => {
  chromium = await openBrowser();
  stack = await startStack();
});
after(async () => {
  await chromium?.close();
  await stack?.stop();
});

async function onForm(act, options = {}) {
  const visit = await chromium.visit(stack.base, { width: 390, height: 844, ...options });
  await visit.go("/poll");
  await visit.go("/");
  await visit.page.locator("input[value=event]").check();
  await visit.page.locator("#recipient").fill(CANARY);
  await visit.page.locator("#event").fill("Web Summit");
  await act(visit.page, visit);
  await visit.close();
}

async function write(page) {
  await page.getByRole("button", { name: "Write the note" }).click();
  await page.locator(".cards").waitFor();
}

async function another(page) {
  const before = await page.locator("#draft-1").inputValue();
  await page.getByRole("button", { name: "Another wording" }).click();
  await page.waitForFunction((was) => document.getElementById("draft-1").value !== was, before);
}

const focused = (page) => page.evaluate(() => document.activeElement.tagName);

test("Back from the drafts leads to the form as it was filled in, and Forward to the drafts", () => onForm(async (page) => {
  await write(page);
  const note = await page.locator("#draft-1").inputValue();
  await page.goBack();
  assert.equal(await page.locator(".cards").count(), 0);
  assert.equal(await page.locator("#recipient").inputValue(), CANARY);
  assert.match(await page.title(), /^Write/);
  assert.equal(await focused(page), "H1");
  await page.goForward();
  assert.equal(await page.locator("#draft-1").inputValue(), note);
  assert.match(await page.title(), /^Notes you can send/);
}));

test("other wordings add no step to the way back", () => onForm(async (page) => {
  await write(page);
  const steps = await page.evaluate(() => history.length);
  await another(page);
  await another(page);
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.goBack();
  assert.equal(await page.locator("#event").inputValue(), "Web Summit");
  assert.equal(await page.locator(".cards").count(), 0);
}));

test("the link to the details leads to the form below, and adds no step to the way back", () => onForm(async (page) => {
  await write(page);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole("link", { name: "Change the details" }).click();
  assert.ok(await page.evaluate(() => document.activeElement === document.forms.ask));
  const { y } = await page.locator("#ask-title").boundingBox();
  assert.ok(y >= 0 && y < 200, `the heading of the form stands at ${y}`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.name), "direction");
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.getByRole("button", { name: "Write the note" }).click();
  await page.waitForFunction(() => scrollY === 0);
  await page.goBack();
  assert.equal(await page.locator(".cards").count(), 0);
}));

for (const script of [true, false])
  test(`the wording before can be asked for, ${script ? "with the script" : "without a script, where Back leads nowhere"}`, () => onForm(async (page) => {
    const first = () => page.locator("#draft-1").inputValue();
    const back = page.getByRole("button", { name: "The wording before" });
    const seen = [];
    await write(page);
    assert.equal(await back.count(), 0);
    for (let i = 0; i < 2; i++) {
      seen.push(await first());
      await another(page);
    }
    while (seen.length) {
      await back.click();
      await page.waitForFunction((was) => document.getElementById("draft-1").value === was, seen.pop());
    }
    assert.equal(await back.count(), 0);
    assert.equal(await page.locator("#recipient").inputValue(), CANARY);
  }, { script }));

test("new drafts are told: the heading has the focus, other wordings are announced", () => onForm(async (page) => {
  await write(page);
  assert.equal(await focused(page), "H1");
  assert.equal(await page.evaluate(() => scrollY), 0);
  await another(page);
  assert.equal(await focused(page), "H1");
  await page.waitForFunction(() => document.getElementById("say").textContent === "Here are other wordings.");
}));

test("the form that comes back with drafts works as the first one did", () => onForm(async (page) => {
  await write(page);
  await page.locator("#topic").fill("open data");
  await page.locator("#topic").press("Enter"); // nothing after it is empty
  await page.waitForFunction(() => document.getElementById("draft-1").value.includes("open data"));
  assert.equal(await page.locator(".cards").count(), 1);
}));

test("an error comes into the same page, keeps what was typed, and Back is not in the way", () => onForm(async (page, visit) => {
  visit.expectError("/draft");
  await page.evaluate(() => (document.getElementById("event").value = "a".repeat(401)));
  await page.getByRole("button", { name: "Write the note" }).click();
  await page.locator(".summary").waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("summary")));
  assert.equal(await page.locator("#recipient").inputValue(), CANARY);
  await page.locator("#event").fill("Web Summit");
  assert.equal(await page.locator(".error, .summary").count(), 0);
  await write(page);
}));

test("when drafts cannot be fetched, the form is sent as without a script", async () => {
  const visit = await chromium.visit(stack.base), { page } = visit;
  let tries = 0;
  await page.route("**/draft", (route) => (tries++ ? route.continue() : route.fulfill({ status: 204 })));
  await visit.go("/");
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await Promise.all([page.waitForURL("**/draft"), page.getByRole("button", { name: "Write the note" }).click()]);
  assert.match(await page.locator("#draft-1").inputValue(), /Web Summit/);
  await another(page);
  await visit.close();
});

const KEPT = /What you typed is still here\. Wait a few seconds, then try again\.$/;
const errorPage = (name) => readFile(new URL(`../../static/errors/${name}.html`, import.meta.url), "utf8");
const troubles = {
  "the network takes no more for now": [async (route) => route.fulfill({ status: 429, contentType: "text/html", body: await errorPage("slow-down") }), /^Your network has sent more/],
  "the program is away": [async (route) => route.fulfill({ status: 503, contentType: "text/html", body: await errorPage("busy") }), /^The site cannot answer right now/],
  "there is no network": [(route) => route.abort("internetdisconnected"), /^This site cannot be reached\./],
};
for (const [name, [answer, sentence]] of Object.entries(troubles))
  test(`when ${name}, it is said beside the button, and what was typed is still there to be sent again`, async () => {
    const visit = await chromium.visit(stack.base, { width: 390, height: 844 }), { page } = visit;
    visit.expectError("/draft");
    await visit.go("/");
    await page.locator("input[value=event]").check();
    await page.locator("#recipient").fill(CANARY);
    const writing = page.getByRole("button", { name: "Write the note" });
    for (const button of [writing, page.getByRole("button", { name: "Another wording" })]) {
      const before = await page.locator("#main").innerText();
      await page.route("**/draft", answer);
      await button.click();
      const said = page.locator("#main p.error:visible");
      await said.waitFor();
      assert.match(await said.innerText(), sentence);
      assert.match(await said.innerText(), KEPT);
      assert.equal(new URL(page.url()).pathname, "/");
      assert.ok(await button.evaluate((one) => one === document.activeElement));
      await page.waitForFunction((text) => document.getElementById("say").textContent === text, await said.innerText());
      assert.equal(await page.locator("#recipient").inputValue(), CANARY);
      await page.unroute("**/draft");
      await button.click();
      await page.waitForFunction((text) => !document.querySelector("#main p.error:not([hidden])") && document.getElementById("main").innerText !== text, before);
      await page.locator(".cards").waitFor();
    }
    await visit.close();
  });

test("a choice that could not be counted can be tried again, and is then counted", () => onForm(async (page, visit) => {
  visit.expectError("/choice");
  await write(page);
  const choose = () => page.locator("[data-choice] button[value=custom]").click();
  await page.route("**/choice", (route) => route.fulfill({ status: 503, body: "" }));
  await choose();
  await page.locator("[data-choice] .failed").waitFor();
  await page.unroute("**/choice");
  await choose();
  await page.locator("[data-choice] .done").waitFor();
  assert.equal(await page.locator("[data-choice] .failed").isVisible(), false);
  assert.equal(await page.locator("[data-choice] fieldset").isVisible(), false);
}));

test("while drafts are on their way the page says so and takes no second order", () => onForm(async (page) => {
  let orders = 0, arrive;
  await page.route("**/draft", async (route) => {
    orders++;
    await new Promise((done) => (arrive = done));
    await route.continue();
  });
  const button = page.getByRole("button", { name: "Write the note" });
  await button.click();
  await page.waitForFunction(() => getComputedStyle(document.getElementById("main")).opacity < 1);
  await page.keyboard.press("Enter");
  await button.click({ force: true, noWaitAfter: true });
  arrive();
  await page.locator(".cards").waitFor();
  assert.equal(orders, 1);
  await page.goBack();
  assert.equal(await page.locator("#main").evaluate((main) => main.inert), false);
}));

test("no name stands in an address, in storage or in the history's state", () => onForm(async (page) => {
  await write(page);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie, location.href, history.state]));
  assert.ok(!kept.includes("Zyxwvia"), kept);
}));

// Whether the browser asks before it leaves the page by the menu.
async function asksBefore(page, link) {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    return dialog.accept();
  });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: link }).click();
  await page.waitForURL((url) => url.pathname === { "New note": "/", Poll: "/poll" }[link]);
  page.removeAllListeners("dialog");
  return asked;
}

test("the browser asks before typed text is left behind, but not once a note was copied", () => onForm(async (page) => {
  assert.equal(await asksBefore(page, "New note"), true);
  assert.equal(await page.locator("#recipient").inputValue(), "");
  await page.locator("input[value=event]").check();
  await page.locator("#event").click();
  await page.keyboard.type("Web Summit");
  await write(page);
  await page.locator("[data-copy]").first().click();
  await page.getByRole("button", { name: /^Copied/ }).waitFor();
  assert.equal(await asksBefore(page, "Poll"), false);
}));

test("a changed note is not replaced without a question", () => onForm(async (page) => {
  await write(page);
  const answers = [];
  const answer = (how) => page.once("dialog", (dialog) => dialog[how]().then(() => answers.push(dialog.message())));
  await page.locator("#draft-1").fill("My own words.");
  answer("dismiss");
  await page.getByRole("button", { name: "Another wording" }).click();
  assert.equal(await page.locator("#draft-1").inputValue(), "My own words.");
  answer("accept");
  await another(page);
  assert.deepEqual(answers, Array(2).fill("You have changed a note. New notes will take its place."));
  await another(page);
}));

test("nobody is asked who has typed nothing", async () => {
  const visit = await chromium.visit(stack.base);
  await visit.go("/");
  await visit.page.locator("input[value=event]").check();
  assert.equal(await asksBefore(visit.page, "Poll"), false);
  await visit.close();
});
