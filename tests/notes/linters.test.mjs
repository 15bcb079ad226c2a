// linters.test.mjs - every draft of the awkward forms through English linters that work offline.
//
// Left out on purpose: harper's spelling (names), its orthography (names again), its dashes in ranges, and the comma
// before the last "and" of a list, which this house does not write.
import test from "node:test";
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import forms from "./forms.mjs";
import { draftAll, program } from "./cli.mjs";

// False alarms: what a linter says against good English. `text` is what it points at.
const ALLOWED = [
  { by: /Agreement/, text: /^it's$/ },             // "it's Tom; we met at …": no possessive
  { by: /Agreement/, text: /^both \w+ing$/ },      // "we're both going to …": no mass noun
  { by: /Agreement/, text: /^a liking$/ },
  { by: /WordChoice/, text: /^(?:Meetup|Hour Glass|Uni|data set|Hi Ng|UNC)$/ }, // names, and words that may be written apart
  { by: /WordChoice/, text: /^you're$/ },          // "you're Ohio State, I'm Michigan"
  { by: /Capitalization/, text: /^(?:von|van|zu|de|al|ibn|on|in|at|from|and|for|to|with|us|together)$/ }, // after "Prof." or "Inc."; the gate knows better
  { by: /Grammar/, text: /^your$/ },               // "your kind invitation"
  { by: /Formatting/, text: /^ $/ },               // "about .NET"; the gate looks after spaces
  { by: /Typo/, text: /^(?:runbooks|no to|publica)$/ }, // "about saying no to clients", Re:publica
  { by: /WordChoice/, text: /^s and$/ },           // "in the 90s and …"
  { by: /WordChoice/, text: /^we have$/ },         // "we have rowing in common"
  { by: /WordChoice/, text: /^how$/ },             // "hear how life has been"
  { by: /Miscellaneous/, text: /^A$/ },            // "Ørsted A/S"
  { by: /Miscellaneous/, text: /^an$/ },           // "an honour": British; the gate and retext judge articles
];

globalThis.crypto ??= webcrypto; // harper wants it; Node 18 has it only as a module

const OFF = ["SpellCheck", "OrthographicConsistency", "NumericRangeEnDash", "OxfordComma"];

async function linters() {
  try {
    const [{ LocalLinter, Dialect }, { binary }, { retext }, articles, repeats] = await Promise.all([
      import("harper.js"), import("harper.js/binary"), import("retext"), import("retext-indefinite-article"), import("retext-repeated-words")]);
    const harper = new LocalLinter({ binary, dialect: Dialect.American });
    await harper.setup();
    await harper.setLintConfig({ ...await harper.getLintConfig(), ...Object.fromEntries(OFF.map((rule) => [rule, false])) });
    const words = retext().use(articles.default).use(repeats.default);
    return async (text) => {
      const found = [];
      for (const lint of await harper.lint(text, { language: "plaintext" }))
        found.push({ by: `harper ${lint.lint_kind()}`, text: lint.get_problem_text(), message: lint.message() });
      for (const message of (await words.process(text)).messages)
        found.push({ by: message.source, text: String(message.actual), message: message.reason });
      return found.filter((lint) => !ALLOWED.some((allowed) => allowed.by.test(lint.by) && allowed.text.test(lint.text)));
    };
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

const lint = await linters();
const skip = lint === null && "the linters are not installed (npm ci in tests/)";

test("the linters find planted defects", { skip }, async () => {
  for (const text of ["Hi Maria, it was good to meet you at at Web Summit.", "Hi Maria, I need a MRI technician.", "Hi Maria, it was good. shall we connect?"])
    assert.notDeepEqual(await lint(text), [], text);
});

test("the linters find nothing in the notes written by hand", { skip }, async () => {
  for (const { id, human } of forms) assert.deepEqual(await lint(human), [], `${id}: ${human}`);
});

test("the linters find nothing in any draft of the forms", { skip }, async () => {
  const answers = await draftAll(program("asan"), forms.map((form) => form.fields));
  const found = [];
  for (const [i, { id }] of forms.entries())
    for (const [k, { text }] of answers[i].drafts.entries())
      for (const { by, text: at, message } of await lint(text)) found.push(`${id} ${k + 1}: ${by}: "${at}" ${message} | ${text}`);
  assert.equal(found.length, 0, found.join("\n"));
});
