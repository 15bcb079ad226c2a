// Every page in every state, as many kinds of visitor meet it: three widths, light and dark, large
// text, right to left, forced colours, keyboard only. Nothing sticks out, axe and html-validate find
// nothing, the console stays empty, no other origin is asked. Pictures go to tests/out/.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { accessibilityFaults, markupFaults, openBrowser, overflow, WIDTHS } from "./browser.mjs";

const NEEDED = 3;
const SMALLEST_TARGET = 24;
const DRAFT = { direction: "send", relationship: "event", recipient: "Ana Silva", event: "Web Summit", topic: "open data", when: "last week" };

let chromium, stack;
before(async () => {
  chromium = await openBrowser();
  stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: NEEDED, CONNOTE_FLUSH_BALLOTS: 1 } });
});
after(async () => {
  await chromium?.close();
  await stack?.stop();
});

// Send a form as the page would, without its script and its hints.
async function submit(page, form, fields) {
  await page.evaluate(([selector, values]) => {
    const form = document.querySelector(selector);
    form.noValidate = true;
    for (const [name, value] of Object.entries(values)) {
      const field = form.elements[name];
      if (field instanceof RadioNodeList || field.type === "radio" || field.type === "checkbox")
        for (const one of field.length ? field : [field]) one.checked = one.value === value;
      else field.value = value;
    }
  }, [form, fields]);
  await Promise.all([page.waitForNavigation(), page.locator(`${form} button:not([type=button])`).last().click()]);
}

const at = (path) => ({ go }) => go(path);
const drafted = (more) => async ({ page, go }) => {
  await go("/");
  await submit(page, "#ask", { ...DRAFT, ...more });
};
const refused = (path, form, action, fields) => async ({ page, go, expectError }) => {
  expectError(action);
  await go(path);
  await submit(page, form, fields);
};
const missing = (path) => ({ go, expectError }) => {
  expectError(path);
  return go(path);
};
const voted = async ({ page, go }) => {
  await go("/poll");
  await submit(page, "form[action='/vote']", { send: "custom" });
};

// A refused form comes back with its errors beside the fields; "x" is in no list.
const BEFORE = {
  start: at("/"),
  drafts: drafted({}),
  "drafts-premium": drafted({ limit: "300", sender: "Ben", reason: "to follow your work" }),
  "drafts-unknown": drafted({ relationship: "unknown", event: "", topic: "", when: "" }),
  reply: drafted({ direction: "reply", relationship: "unknown" }),
  "start-errors": refused("/", "#ask", "/draft", { recipient: "a".repeat(401), event: "b".repeat(401) }),
  poll: at("/poll"),
  "poll-errors": refused("/poll", "form[action='/vote']", "/vote", {}),
  "results-none": at("/results"),
  method: at("/method"),
  "not-found": missing("/nowhere"),
};
const AFTER = {
  thanks: voted,
  "poll-again": at("/poll"),
  results: at("/results"),
  "one-round": at("/results/0001"),
};

async function examine(name, visit, kind) {
  await visit.picture(`${name}-${kind}`);
  assert.equal(await overflow(visit.page), 0, `${name} sticks out, ${kind}`);
  assert.deepEqual(await accessibilityFaults(visit.page), [], `${name}, ${kind}`);
}

// One visit to each state: the window is then resized, and the sun goes down.
async function examineAll(states) {
  for (const [name, arrive] of Object.entries(states)) {
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
}

test("before there are results, every state at every width, light and dark", () => examineAll({
  ...BEFORE,
  "latest-none": missing("/results/latest.csv"),
}));

async function castVotes() {
  const visit = await chromium.visit(stack.base);
  for (let i = 0; i < NEEDED; i++) await voted(visit);
  for (let i = 0; i < NEEDED; i++) {
    await drafted({})(visit);
    await Promise.all([visit.page.waitForResponse(/\/choice$/), visit.page.locator("[data-choice] button").first().click()]);
    await visit.page.locator(".counted").waitFor();
  }
  await visit.close();
}

test("with results, every state at every width, light and dark", async () => {
  await castVotes();
  await examineAll(AFTER);
});

const ALL = { ...BEFORE, ...AFTER, "results-none": AFTER.results };

test("twice the text size: nothing sticks out, at the width of a phone and of a desk", async () => {
  for (const [name, arrive] of Object.entries(ALL))
    for (const width of [320, 1440]) {
      const visit = await chromium.visit(stack.base, { width });
      await arrive(visit);
      await visit.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      await visit.picture(`${name}-${width}-large`);
      assert.equal(await overflow(visit.page), 0, `${name} sticks out at ${width}`);
      await visit.close();
    }
});

test("right to left, nothing sticks out", async () => {
  for (const [name, arrive] of Object.entries(ALL)) {
    const visit = await chromium.visit(stack.base, { width: 320 });
    await arrive(visit);
    await visit.page.evaluate(() => (document.documentElement.dir = "rtl"));
    await visit.picture(`${name}-320-rtl`);
    assert.equal(await overflow(visit.page), 0, name);
    await visit.close();
  }
});

test("with the system's own colours, axe finds nothing", async () => {
  for (const name of ["start", "drafts", "poll", "results"]) {
    const visit = await chromium.visit(stack.base, { width: 768, forced: true });
    await ALL[name](visit);
    await examine(name, visit, "768-forced");
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
  await Promise.all([page.waitForURL("**/draft"), press("Enter")]);
  await tabTo("draft-1");
  await press("Tab");
  await press("Enter");
  await page.getByRole("button", { name: /^Copied/ }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("#draft-1").inputValue());
  await page.waitForFunction(() => document.getElementById("say").textContent !== "");
  await tabTo("took");
  await press("Enter");
  await page.locator(".counted").waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.className === "counted"), "the answer has the focus");
  await visit.go("/poll");
  await tabTo("send");
  await press("Space");
  await Promise.all([page.waitForNavigation(), press("Enter")]);
  assert.match(await page.locator("h1").innerText(), /thank/i);
  await visit.close();
});
