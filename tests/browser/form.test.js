// What the script adds to the form, the drafts and the poll: folding, counting, remembering; and
// what it must never do: keep or show a name anywhere but in the form.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { after, before, test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { openBrowser } from "./browser.mjs";

const HOME_MOST_BYTES = 30 * 1024;
const FILE_MOST_BYTES = 10000;
const FIELDS_MOST = 5;
const KINDS = ["event", "colleague", "school", "rival", "mutual", "content", "client_vendor", "recruiting", "cold", "unknown"];
const CANARY = "Zyxwvia Quuxley";

let chromium, stack;
before(async () => {
  chromium = await openBrowser();
  stack = await startStack({ settings: { CONNOTE_ROUND_BALLOTS: 1000 } });
});
after(async () => {
  await chromium?.close();
  await stack?.stop();
});

async function onPage(path, act, options = {}) {
  const visit = await chromium.visit(stack.base, { width: 320, ...options });
  await visit.go(path);
  await act(visit.page, visit);
  await visit.close();
}

const asked = (page) => page.locator("#ask input[type=text]:visible, #ask select:visible").evaluateAll((all) => all.map((f) => f.name));
const drafted = (page) => page.locator(".cards").waitFor();
const send = (page) => Promise.all([drafted(page), page.getByRole("button", { name: /^Write the (note|answer)$/ }).click()]);

test("at first the form asks for a name and a kind of contact only", () => onPage("/", async (page) => {
  assert.deepEqual(await asked(page), ["recipient"]);
  assert.equal(await page.locator("#more").isVisible(), false);
}));

for (const kind of KINDS)
  test(`for ${kind}, few fields at once, more on request, and each has a label of its own`, () => onPage("/", async (page) => {
    await page.locator(`input[value=${kind}]`).check();
    const few = await asked(page);
    assert.ok(few.length > 1 && few.length <= FIELDS_MOST, few.join());
    await page.locator("#more").check();
    const more = await asked(page);
    assert.ok(more.length > few.length && few.every((f) => more.includes(f)), more.join());
    const labels = await page.locator("#ask input[type=text]:visible").evaluateAll((all) => all.map((f) => f.labels[0].innerText));
    assert.ok(labels.every((l) => l.trim() && !l.includes("\n")), labels.join("|"));
    assert.equal(new Set(labels).size, labels.length);
  }));


test("a field that is folded away is not sent", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await page.locator("input[value=colleague]").check();
  const sent = page.waitForRequest("**/draft");
  await send(page);
  assert.equal(new URLSearchParams((await sent).postData()).has("event"), false);
}));

test("the kind of account is remembered on this device, and nothing else is", () => onPage("/", async (page, visit) => {
  await page.getByText("Premium").click();
  await page.locator("input[value=event]").check();
  await page.locator("#recipient").fill(CANARY);
  await send(page);
  await visit.go("/");
  assert.ok(await page.locator("input[name=limit][value='300']").isChecked());
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie, location.href]));
  assert.ok(!kept.includes(CANARY.split(" ")[0]), kept);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["connote-limit"]);
}));

test("the counter counts as LinkedIn does, and turns into words near the limit", () => onPage("/", async (page) => {
  await page.locator("input[value=unknown]").check();
  await send(page);
  const note = page.locator("#draft-1"), count = page.locator("#count-1");
  const says = async (text, words) => {
    await note.fill(text);
    assert.equal(await count.innerText(), words);
  };
  await says("a".repeat(100), "100 of 200 characters");
  await says("a\nb", "3 of 200 characters");
  await says("\u{1F642}", "2 of 200 characters");
  await says("e\u0301", "1 of 200 characters");
  await says("a".repeat(185), "15 characters left");
  await says("a".repeat(199), "1 character left");
  await says("a".repeat(200), "No characters left");
  await says("a".repeat(203), "3 characters too many");
  await page.waitForFunction(() => document.getElementById("say").textContent === "3 characters too many");
}));

test("what the counter says of a draft is what the server counted", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Café Müller, Zürich");
  const answer = page.waitForResponse("**/draft");
  await send(page);
  const served = [...(await (await answer).text()).matchAll(/class="count" id="count-\d">([^<]+)</g)].map((m) => m[1]);
  assert.ok(served.length > 0);
  assert.deepEqual(await page.locator(".card .count").allInnerTexts(), served);
}));

test("an answer to an invitation is asked for in its own words, and gets no poll question", () => onPage("/", async (page) => {
  await page.locator("input[value=reply]").check();
  await page.locator("input[value=cold]").check();
  assert.equal(await page.getByRole("textbox", { name: "Whom you usually connect with" }).isVisible(), true);
  assert.equal(await page.getByRole("textbox", { name: "Why you would like to connect" }).count(), 0);
  await page.locator("#recipient").fill("Ana Silva");
  await send(page);
  assert.match(await page.locator("h1").innerText(), /^Answers/);
  assert.equal(await page.locator("[data-choice]").count(), 0);
  const headings = await page.locator(".card label").allInnerTexts();
  assert.deepEqual(headings.map((h) => h.replace(/You can change.*/, "").trim()), ["Ask first", "Accept", "A polite no"]);
}));

test("a copied note, and no other, has the way to LinkedIn beside it", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await send(page);
  const ways = () => page.locator(".card").evaluateAll((all) => all.map((card) => card.querySelectorAll("a[href*=linkedin]").length));
  assert.deepEqual(await ways(), [0, 0, 0]);
  const all = () => page.getByRole("link", { name: /Open LinkedIn/ }).count();
  assert.equal(await all(), 1);
  for (const [i, expected] of [[0, [1, 0, 0]], [2, [0, 0, 1]]]) {
    await page.locator(".card [data-copy]").nth(i).click();
    await page.locator(".card").nth(i).getByRole("button", { name: /Copied/ }).waitFor();
    assert.deepEqual(await ways(), expected);
    assert.equal(await all(), 1);
  }
}));

test("on a wide screen the way to LinkedIn stays beside the notes, and copying moves nothing", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await send(page);
  const places = () => page.locator(".card, .paste a").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY));
  const before = await places();
  await page.locator(".card [data-copy]").first().click();
  await page.locator(".card").first().getByRole("button", { name: /Copied/ }).waitFor();
  assert.deepEqual(await places(), before);
  assert.equal(await page.locator(".side .paste a").count(), 1);
}, { width: 1440 }));

test("on a wide screen an answer too has the way to LinkedIn beside it after copying", () => onPage("/", async (page) => {
  await page.locator("input[value=reply]").check();
  await page.locator("input[value=cold]").check();
  await send(page);
  await page.locator(".card [data-copy]").first().click();
  await page.locator(".card").first().getByRole("button", { name: /Copied/ }).waitFor();
  assert.ok(await page.getByRole("link", { name: /Open LinkedIn/ }).isVisible());
}, { width: 1440 }));

test("a very long name takes one line above the notes, and stays whole in its field", () => onPage("/", async (page) => {
  const name = "Maximiliana ".repeat(33).trim();
  await page.locator("input[value=event]").check();
  await page.locator("#recipient").fill(name);
  await send(page);
  const { height } = await page.locator(".clip").first().boundingBox();
  assert.ok(height < 30, `${height} pixels`);
  assert.equal(await page.locator("#recipient").inputValue(), name);
}));

test("a note is seen whole while it is written, whether or not the browser fits fields to their text", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await send(page);
  const note = page.locator("#draft-1");
  await note.evaluate((field) => field.style.setProperty("field-sizing", "fixed"));
  await note.fill("A long word and another. ".repeat(12));
  assert.ok(await note.evaluate((field) => field.scrollHeight <= field.clientHeight + 1));
}));

test("another wording is other words for the same facts", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await send(page);
  const first = await page.locator("#draft-1").inputValue();
  await page.getByRole("button", { name: "Another wording" }).click();
  await page.waitForFunction((before) => document.getElementById("draft-1").value !== before, first);
  assert.equal(await page.locator("#event").inputValue(), "Web Summit");
}));

test("what is wrong is said at the top, by name, and leads to the field", () => onPage("/", async (page, visit) => {
  visit.expectError("/draft");
  await page.getByRole("button", { name: "Write the note" }).click();
  await page.locator(".summary").waitFor();
  assert.match(await page.title(), /again/);
  assert.ok(await page.evaluate(() => document.activeElement.classList.contains("summary")));
  await page.locator(".summary a").first().click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "relationship");
}));

for (const [way, script] of [["with the script", true], ["without a script", false]])
  test(`the poll's error goes once an answer is chosen, ${way}`, () => onPage("/poll", async (page, visit) => {
    visit.expectError("/vote");
    await page.getByRole("button", { name: "Send my answer" }).click();
    const error = page.locator("#send-error");
    assert.ok(await error.isVisible());
    await page.locator("input[name=send][value=depends]").check();
    assert.equal(await error.isVisible(), false);
    assert.equal(await page.locator(".summary").isVisible(), false);
  }, { script }));

test("the poll's button lies over nothing", () => onPage("/poll", async (page) => {
  const last = page.locator("input[name=reason]").last();
  await last.scrollIntoViewIfNeeded();
  const place = await page.locator("#vote > .act").evaluate((act) => getComputedStyle(act).position);
  assert.equal(place, "static");
}));

test("nothing in the poll is chosen beforehand, and a fourth reason is not taken", () => onPage("/poll", async (page) => {
  assert.equal(await page.locator("#vote :checked").count(), 0);
  const boxes = page.locator("input[name=reason]");
  for (const i of [0, 3, 6]) await boxes.nth(i).check();
  const heights = () => page.locator("#reason label").evaluateAll((all) => all.map((label) => label.offsetHeight));
  const before = await heights();
  await boxes.nth(8).click();
  assert.equal(await boxes.nth(8).isChecked(), false);
  assert.equal(await page.locator("input[name=reason]:checked").count(), 3);
  const said = page.getByText("You have chosen 3, which is the most. To choose another, take one away first.").first();
  assert.ok(await said.isVisible());
  await page.waitForFunction(() => document.getElementById("say").textContent.startsWith("You have chosen 3"));
  assert.deepEqual(await heights(), before);
  const gap = (await said.boundingBox()).y - (await boxes.nth(8).locator("..").boundingBox()).y;
  assert.ok(gap > 0 && gap < 120, `the sentence stands ${gap} pixels below the refused reason`);
  await page.getByText("You cannot change it later.").waitFor();
  await boxes.nth(0).uncheck();
  assert.equal(await said.isVisible(), false);
  await boxes.nth(8).check();
  await page.getByText("You cannot change it later.").waitFor();
}, { width: 1440 }));

test("Enter leads to the next empty field, and only after the last does it send the form", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await page.locator("#recipient").focus();
  const here = () => page.evaluate(() => [document.activeElement.name, document.activeElement.enterKeyHint]);
  assert.deepEqual(await here(), ["recipient", "next"]);
  await page.keyboard.type("Ana");
  await page.keyboard.press("Enter");
  for (const [name, hint] of [["place", "next"], ["when", "next"], ["topic", "go"]]) {
    assert.deepEqual(await here(), [name, hint]);
    if (name === "topic") break;
    await page.keyboard.type("a");
    await page.keyboard.press("Enter");
  }
  assert.equal(await page.locator(".cards").count(), 0);
  await Promise.all([drafted(page), page.keyboard.press("Enter")]);
}));

test("a note that is changed after it was copied is no longer the copied one", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await send(page);
  const card = page.locator(".card").first();
  await card.getByRole("button", { name: /^Copy/ }).click();
  await card.getByRole("button", { name: /^Copied/ }).waitFor();
  await card.locator("textarea").press("End");
  await card.locator("textarea").pressSequentially(" Paulo");
  await card.getByRole("button", { name: /^Copy$|^Copy / }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Copied/ }).count(), 0);
}));

test("a copied note that is too long is copied, and the page says what LinkedIn takes", () => onPage("/", async (page) => {
  await page.locator("input[value=event]").check();
  await page.locator("#event").fill("Web Summit");
  await send(page);
  await page.locator("#draft-1").fill("a".repeat(203));
  await page.locator(".card [data-copy]").first().click();
  await page.getByText("Copied, but LinkedIn takes no more than 200 characters.").first().waitFor();
  assert.equal(await page.locator(".card [data-over]").isVisible(), true);
  await page.locator(".card [data-copy]").nth(1).click();
  await page.locator(".card").nth(1).getByRole("button", { name: /Copied/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Copied/ }).count(), 1);
  assert.equal(await page.locator(".paste [data-over]").isVisible(), false);
}));

test("the start page speaks of answers once one wants to answer", () => onPage("/", async (page) => {
  await page.locator("input[value=reply]").check();
  const said = await page.locator("main").innerText();
  assert.match(said, /An answer to a LinkedIn invitation/);
  assert.match(said, /thank you for the invitation/);
  assert.doesNotMatch(said, /A short note|Premium|97 of|free account/i);
}));

test("the order of the poll's answers changes from visit to visit", async () => {
  const orders = new Set();
  for (let i = 0; i < 12; i++) {
    const text = await (await fetch(`${stack.base}/poll`)).text();
    orders.add([...text.matchAll(/name="(send|reason)" value="(\w+)"/g)].map((m) => m[2]).join());
  }
  assert.ok(orders.size > 6, `${orders.size} orders in 12 visits`);
});

test("the whole first page is under 30 KB as sent, the sheet and the script under 10 KB each as written", async () => {
  const html = await (await fetch(`${stack.base}/`)).text();
  let total = gzipSync(html).length;
  for (const [, path] of html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)) {
    const body = Buffer.from(await (await fetch(stack.base + path)).arrayBuffer());
    if (/\.(css|js)$/.test(path)) assert.ok(body.length < FILE_MOST_BYTES, `${path}: ${body.length}`);
    total += gzipSync(body).length;
  }
  assert.ok(total < HOME_MOST_BYTES, `${total}`);
});
