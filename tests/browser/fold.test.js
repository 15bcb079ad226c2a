// What the form asks for each kind of contact, with the script and without: few fields at once, the
// rest on request, none that is full is hidden, and hints that suit.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { openBrowser } from "./browser.mjs";

const PHONE = { width: 390, height: 844 };
const FORM_SCREENS_MOST = 3; // of the whole page without a script, with a kind of contact chosen
// What a kind of contact needs at once, in the order of the page.
const NEEDED = {
  event: "recipient event place when topic", colleague: "recipient company when topic", school: "recipient school when reason",
  rival: "recipient school their_school reason", mutual: "recipient mutual reason", content: "recipient work_kind work topic",
  client_vendor: "recipient side company topic", recruiting: "recipient side role company", cold: "recipient snippet reason",
  unknown: "recipient snippet reason",
};

let chromium, stack;
before(async () => {
  chromium = await openBrowser();
  stack = await startStack();
});
after(async () => {
  await chromium?.close();
  await stack?.stop();
});

const ways = { "with the script": true, "without a script": false };
function each(name, act) {
  for (const [way, script] of Object.entries(ways))
    test(`${name}, ${way}`, async () => {
      const visit = await chromium.visit(stack.base, { ...PHONE, script });
      await visit.go("/");
      await act(visit.page, script);
      await visit.close();
    });
}

const asked = (page) => page.locator("#ask input[type=text]:visible, #ask select:visible").evaluateAll((all) => all.map((f) => f.name).join(" "));
const hint = (page, field) => page.locator(`#${field}-hint`).innerText();
const write = async (page) => {
  await page.getByRole("button", { name: "Write the note" }).click();
  await page.locator(".cards").waitFor();
};

each("each kind of contact asks for what it needs, and no more", async (page) => {
  for (const [kind, needed] of Object.entries(NEEDED)) {
    await page.locator(`input[value=${kind}]`).check();
    assert.equal(await asked(page), needed, kind);
  }
});

each("the kind of contact that was chosen is named above its fields, in the words of its tile", async (page) => {
  for (const kind of Object.keys(NEEDED)) {
    const tile = page.locator(`label:has(input[value=${kind}])`);
    await tile.click();
    const words = await tile.locator("span").evaluate((span) => span.firstChild.data.trim());
    assert.equal(await page.locator("#chosen").innerText(), `${words}. Fill in only what you know.`, kind);
  }
});

each("every field can be reached", async (page) => {
  const reached = new Set();
  for (const kind of Object.keys(NEEDED)) {
    await page.locator(`input[value=${kind}]`).check();
    await page.locator("#more").check();
    for (const name of (await asked(page)).split(" ")) reached.add(name);
  }
  const all = await page.locator("#ask input[type=text], #ask select").evaluateAll((fields) => fields.map((f) => f.name));
  assert.deepEqual(all.filter((name) => !reached.has(name)), []);
});

each("a field asked for on request stays while it holds something, here and in the page that comes back", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#more").check();
  await page.locator("#sender").fill("Ben");
  await page.locator("#tone").selectOption("casual");
  await page.locator("#met-no").check();
  await page.locator("#more").uncheck();
  for (const id of ["sender", "tone", "met-no"]) assert.ok(await page.locator(`#${id}`).isVisible(), id);
  assert.equal(await page.locator("#reason").isVisible(), false);
  await page.locator("#event").fill("Web Summit");
  await write(page);
  for (const id of ["sender", "tone", "met-no"]) assert.ok(await page.locator(`#${id}`).isVisible(), id);
});

each("a hint has an example for the kind of contact that was chosen", async (page) => {
  const examples = { event: /last week/, colleague: /2016 to 2019/, school: /class of 2012/ };
  for (const [kind, example] of Object.entries(examples)) {
    await page.locator(`input[value=${kind}]`).check();
    const said = await hint(page, "when");
    assert.match(said, example);
    for (const other of Object.values(examples)) assert.ok(other === example || !other.test(said), said);
  }
});

each("no hint is empty, and no label", async (page) => {
  for (const kind of Object.keys(NEEDED)) {
    await page.locator(`input[value=${kind}]`).check();
    await page.locator("#more").check();
    for (const text of await page.locator("#ask .hint:visible, #ask label:visible").allInnerTexts())
      assert.match(text.trim(), /^(?!For example:$)\S/, kind);
  }
});

test("without a script, what was typed stays in sight when another kind of contact is chosen, for it will be sent", async () => {
  const visit = await chromium.visit(stack.base, { ...PHONE, script: false });
  await visit.go("/");
  await visit.page.locator("input[value=event]").check();
  await visit.page.locator("#event").fill("Web Summit");
  await visit.page.locator("input[value=colleague]").check();
  assert.ok(await visit.page.locator("#event").isVisible());
  await visit.close();
});

test("in a browser that cannot fold by style sheet every field is in sight, with a label and a hint", async () => {
  const visit = await chromium.visit(stack.base, PHONE), { page } = visit;
  await page.route("**/style.css", async (route) => {
    const sheet = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/css", body: sheet.replace("selector(:has(a))", "selector(:unknown(a))") });
  });
  await visit.go("/");
  const all = await page.locator("#ask input[type=text], #ask select").evaluateAll((fields) => fields.map((f) => f.name).join(" "));
  assert.equal(await asked(page), all);
  for (const text of await page.locator("#ask .hint:visible, #ask label:visible").allInnerTexts())
    assert.match(text.trim(), /^(?!For example:$)\S/);
  await visit.close();
});

test("without a script, the page is short on a phone", async () => {
  const visit = await chromium.visit(stack.base, { ...PHONE, script: false });
  await visit.go("/");
  await visit.page.locator("input[value=event]").check();
  const screens = await visit.page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  assert.ok(screens <= FORM_SCREENS_MOST, `${screens} screens`);
  await visit.close();
});

// Where the fields stand after a kind of contact was chosen by `choose`, and what has the focus.
async function afterChoosing(choose) {
  const visit = await chromium.visit(stack.base, PHONE);
  await visit.go("/");
  await choose(visit.page);
  const found = await visit.page.evaluate(() => {
    const box = (id) => document.getElementById(id).getBoundingClientRect();
    const button = document.querySelector("#ask .main").getBoundingClientRect();
    return { chosen: box("chosen").top > -1, name: box("recipient").top > 0, last: box("topic").bottom < innerHeight, write: button.bottom < innerHeight, scrolled: scrollY > 0,
      focus: document.activeElement.name };
  });
  await visit.close();
  return found;
}

test("a finger that chooses a kind of contact sees all its fields and the button on one screen, and the focus stays", async () => {
  const found = await afterChoosing((page) => page.locator("label", { hasText: "Met at an event" }).click());
  assert.deepEqual(found, { chosen: true, name: true, last: true, write: true, scrolled: true, focus: "relationship" });
});

test("arrow keys among the kinds of contact do not move the page away from them", async () => {
  const found = await afterChoosing(async (page) => {
    await page.locator("#relationship").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
  });
  assert.deepEqual([found.scrolled, found.focus], [false, "relationship"]);
});
