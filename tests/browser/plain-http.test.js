// A site without TLS under a name of its own: there a browser sends no Sec-Fetch-Site, and Origin alone
// must say that a form is ours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startStack } from "../http/stack.mjs";
import { openBrowser } from "./browser.mjs";

test("a vote counts from a page that was not loaded from localhost", async () => {
  const stack = await startStack();
  const chromium = await openBrowser(["--host-resolver-rules=MAP connote.test 127.0.0.1"]);
  try {
    const base = `http://connote.test:${stack.port}`;
    const visit = await chromium.visit(base);
    const sent = new Promise((done) => visit.page.on("request", (r) => r.method() === "POST" && done(r)));
    await visit.page.goto(`${base}/poll`);
    await visit.page.check('input[name="send"][value="custom"]', { force: true });
    await visit.page.click('form[action="/vote"] button');
    await visit.page.waitForURL(`${base}/thanks/vote`);
    const headers = await (await sent).allHeaders();
    assert.equal(headers["sec-fetch-site"], undefined);
    assert.equal(headers.origin, base);
    const { open } = await (await fetch(`${stack.base}/status.json`)).json();
    assert.equal(open.opinion.ballots, 1);
    // Not visit.close(): without TLS the browser says that it ignores a header meant for TLS.
    await visit.context.close();
  } finally {
    await chromium.close();
    await stack.stop();
  }
});
