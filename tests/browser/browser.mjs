// browser.mjs - Debian's Chromium for a test, and an eye on everything a page must not do.
//
//   const chromium = await openBrowser();
//   const visit = await chromium.visit(stack.base, { width: 320, dark: true, script: false });
//   visit.page                      playwright's page
//   await visit.picture("name")     a full-page screenshot under tests/out/
//   await visit.close()             throws if the page wrote to the console, broke its own policy,
//                                   threw, or asked another origin for anything
//   await chromium.close()
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { HtmlValidate } from "html-validate/node";
import { ROOT } from "../http/processes.mjs";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const HEIGHTS = { 320: 568, 768: 1024, 1440: 900 };
const OUT = join(ROOT, "tests/out");
const AXE = createRequire(import.meta.url)("axe-core").source;

export const WIDTHS = [320, 768, 1440];

// Complaints of the browser about the page. A page that is meant to be an error page may say so.
function watch(page, base, expected) {
  const complaints = [];
  page.on("console", (message) => {
    if (/^Failed to load resource: (.* status of (4\d\d|503)|net::ERR_INTERNET_DISCONNECTED)/.test(message.text()) && expected.has(message.location().url)) return;
    complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`)) complaints.push(`asked ${request.url()}`);
  });
  page.on("response", (response) => {
    const request = response.request();
    const mayFail = (request.isNavigationRequest() || request.method() === "POST") && expected.has(response.url());
    if (response.status() >= 400 && !mayFail) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}

async function visitor(browser, base, options) {
  const { width = 1440, height = HEIGHTS[width] ?? 900, dark = false, script = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: script,
    forcedColors: options.forced ? "active" : "none",
    reducedMotion: "reduce",
  });
  // A browser keeps the clipboard from a plain-http page of another name than localhost.
  if (new URL(base).hostname === "127.0.0.1") await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: base });
  const page = await context.newPage();
  const expected = new Set();
  const complaints = watch(page, base, expected);
  return {
    page, context,
    // This address answers with an error page, and should.
    expectError: (path) => expected.add(base + path),
    go: (path) => page.goto(base + path),
    resize: (to) => page.setViewportSize({ width: to, height: HEIGHTS[to] }),
    picture: (name) => {
      mkdirSync(OUT, { recursive: true });
      return page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
    },
    close: async () => {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}

export async function openBrowser(flags = []) {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: [...FLAGS, ...flags] });
  return {
    visit: (base, options = {}) => visitor(browser, base, options),
    close: () => browser.close(),
  };
}

// What axe finds wrong with the page as it stands, a line each.
export async function accessibilityFaults(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} (${n.failureSummary.split("\n").pop().trim()})`));
}

// How far the page sticks out sideways, in pixels.
export function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Ten reasons share one name: that is what checkboxes are for.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
    // Matters of style, not of correctness.
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "void-style": "off",
    "prefer-native-element": "off",
  },
});

// What html-validate finds wrong with a page's source, a line each.
export async function markupFaults(source) {
  const report = await validator.validateString(source);
  return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}
