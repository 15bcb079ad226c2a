// forms.test.mjs - every awkward form through the sanitizer build: the gate, and what each form asks for.
import test from "node:test";
import assert from "node:assert/strict";
import path from "node:path";
import forms, { RELATIONSHIPS } from "./forms.mjs";
import { bankWords, checkAnswer, checkText } from "./gate.mjs";
import { draftAll, program, ROOT } from "./cli.mjs";

const holds = (text, wanted) => wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted);

test("the forms cover every choice", () => {
  assert.ok(forms.length >= 80, `${forms.length} forms`);
  assert.equal(new Set(forms.map((form) => form.id)).size, forms.length, "two forms share a name");
  const choices = { relationship: RELATIONSHIPS, direction: ["send", "reply"], limit: ["200", "300"],
    tone: ["friendly", "professional", "formal", "casual"], side: ["vendor", "client", "recruiter", "candidate"],
    met: ["no"], work_kind: ["article", "post", "podcast", "talk", "book"] };
  for (const [field, codes] of Object.entries(choices))
    for (const code of codes) assert.ok(forms.some((form) => form.fields[field] === code), `no form has ${field}=${code}`);
  for (const relationship of RELATIONSHIPS)
    for (const direction of ["send", "reply"])
      assert.ok(forms.some(({ fields }) => fields.relationship === relationship && fields.direction === direction), `no ${direction} form for ${relationship}`);
});

test("the notes written by hand pass the gate and their own form's demands", () => {
  for (const { id, fields, every, first, never, human } of forms) {
    assert.deepEqual(checkText(human, fields), [], id);
    for (const wanted of [...every, ...first]) assert.ok(holds(human, wanted), `${id}: the note by hand lacks ${wanted}`);
    for (const unwanted of never) assert.ok(!holds(human, unwanted), `${id}: the note by hand has ${unwanted}`);
  }
});

test("the drafter", async (t) => {
  const bank = bankWords(path.join(ROOT, "templates/notes/en"));
  assert.ok(bank.size > 50, "the phrase bank was not found");
  const answers = await draftAll(program("asan"), forms.map((form) => form.fields));
  for (const [i, { id, fields, every, first, never }] of forms.entries()) {
    await t.test(id, () => {
      const found = checkAnswer(fields, answers[i], bank);
      for (const [k, { text }] of answers[i].drafts.entries()) {
        for (const wanted of k === 0 ? [...every, ...first] : every)
          if (!holds(text, wanted)) found.push(`draft ${k + 1} lacks ${wanted}`);
        for (const unwanted of never) if (holds(text, unwanted)) found.push(`draft ${k + 1} has ${unwanted}`);
      }
      const drafts = answers[i].drafts.map((draft) => draft.text).join("\n");
      assert.deepEqual(found, [], `\n${drafts}\n`);
    });
  }
});
