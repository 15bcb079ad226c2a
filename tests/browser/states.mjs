// states.mjs - every page in every state a visitor can meet, and how to get there.
//
// A way takes a visit (browser.mjs). Those in AFTER need results: castVotes() first.
export const NEEDED = 3;
export const DRAFT = { direction: "send", relationship: "event", recipient: "Ana Silva", event: "Web Summit", topic: "open data", when: "last week" };

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
  const button = page.locator(`${form} button:not([type=button])`).last();
  // The script brings drafts, or what is wrong with the form, into the same page.
  if (form === "#ask") await Promise.all([page.locator(".cards, .summary").first().waitFor(), button.click()]);
  else await Promise.all([page.waitForNavigation(), button.click()]);
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
export const missing = (path) => ({ go, expectError }) => {
  expectError(path);
  return go(path);
};
const voted = async ({ page, go }) => {
  await go("/poll");
  await submit(page, "form[action='/vote']", { send: "custom" });
};

export const BEFORE = {
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
  "latest-none": missing("/results/latest.csv"),
  "not-found": missing("/nowhere"),
};
export const AFTER = {
  thanks: voted,
  "poll-again": at("/poll"),
  results: at("/results"),
  "one-round": at("/results/0001"),
};

// Fill a round of each kind.
export async function castVotes(visit) {
  for (let i = 0; i < NEEDED; i++) await voted(visit);
  for (let i = 0; i < NEEDED; i++) {
    await drafted({})(visit);
    await Promise.all([visit.page.waitForResponse(/\/choice$/), visit.page.locator("[data-choice] button").first().click()]);
    await visit.page.locator("[data-choice] .done").waitFor();
  }
}
