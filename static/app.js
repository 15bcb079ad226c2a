// Connote's script; every page works without it. It counts, copies, remembers the limit and brings
// drafts into the page. It sends only what somebody submits. Its words stand at #say.
(() => {
  "use strict";
  var ROWS_MOST = 16, NEAR = 20, doc = document, say, words, next, aside, undo, behind, drafted, main, trouble;
  doc.documentElement.classList.add("on");

  // To a screen reader.
  function tell(sentence) {
    say.textContent = "";
    setTimeout(() => { say.textContent = sentence; }, 60);
  }

  function limitHere(limit) {
    try {
      if (limit) localStorage["connote-limit"] = limit;
      return localStorage["connote-limit"];
    } catch { /* storage is off */ }
  }

  // What was typed is kept nowhere: nobody leaves it by mistake; once copied it may be left.
  function hold(on) { onbeforeunload = on ? () => true : null; }

  function post(form, button) {
    var body = new URLSearchParams(new FormData(form));
    if (button.name) body.append(button.name, button.value);
    return fetch(form.action, { method: "POST", body, redirect: "manual" });
  }

  // --- the form ---

  function ask(form) {
    var now = new Date(), fields = form.querySelector(".fields"), limit = !next && limitHere(), finger;
    form.elements.today.value = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

    // On this device only; beside drafts it stays as it was sent.
    form.elements.limit.forEach((radio) => {
      if (radio.value === limit) radio.checked = true;
      radio.onchange = () => limitHere(radio.value);
    });

    // A pointer sees what it brought; arrow keys move nothing.
    form.onpointerdown = () => { finger = true; };
    form.onchange = ({ target }) => {
      if (target.name === "relationship" && finger && fields.getBoundingClientRect().bottom > innerHeight)
        fields.scrollIntoView({ block: innerWidth < 600 ? "start" : "nearest",
          behavior: matchMedia("(prefers-reduced-motion)").matches ? "auto" : "smooth" });
    };

    // Enter leads to the next empty field, and sends the form after the last.
    function after(input) {
      return [...form.querySelectorAll("[type=text], select")].find((field) =>
        !field.value && field.offsetParent && input.compareDocumentPosition(field) & 4);
    }
    form.addEventListener("focusin", ({ target }) => {
      if (target.type === "text") target.enterKeyHint = after(target) ? "next" : "go";
    });
    form.onkeydown = (event) => {
      var input = event.target, field = event.key === "Enter" && !event.isComposing && input.type === "text" && after(input);
      finger = false;
      if (!field) return;
      event.preventDefault();
      field.focus();
    };

    // What is folded away stays at home.
    form.onformdata = (event) => {
      for (const input of form.elements)
        if (input.closest(".fold") && !input.offsetParent) event.formData.delete(input.name);
    };

    // Drafts come into this page, so that Back leads to the form; else, as without a script.
    form.onsubmit = async (event) => {
      var button = event.submitter, page;
      if (!form.requestSubmit) return hold();
      event.preventDefault();
      var changed = [...doc.querySelectorAll(".note")].some((note) => note.value !== note.defaultValue);
      if (main.inert || changed && !confirm(words.replace)) return;
      main.inert = true;
      trouble.remove();
      try {
        page = new DOMParser().parseFromString(await (await post(form, button)).text(), "text/html");
      } catch { /* no network */ }
      main.inert = false;
      var problem = page ? page.querySelector(".lead")?.textContent : words.offline;
      if (page?.forms.ask) {
        arrive(page);
        if (button.name) tell(words.new);
      } else if (problem) {
        trouble.textContent = problem + " " + words.kept;
        button.parentNode.before(trouble);
        button.focus();
        tell(trouble.textContent);
      } else {
        form.onsubmit = () => hold();
        form.requestSubmit(button);
      }
    };
  }

  // --- two pages in one: in the history the form is 0, drafts are 1 ---

  // Show these nodes; what was shown before comes back.
  function show(title, nodes) {
    var before = [doc.title, [...main.childNodes]];
    doc.title = title;
    main.replaceChildren(...nodes);
    return before;
  }

  function lead(to = doc.querySelector("h1")) {
    if (to.tabIndex < 0) to.tabIndex = -1;
    to.focus({ preventScroll: true });
  }

  function arrive(page) {
    var first = !drafted && page.querySelector(".cards");
    var before = show(page.title, [...page.getElementById("main").childNodes]);
    if (first) {
      behind = before;
      history.replaceState(0, "");
      history.pushState(drafted = 1, "");
    }
    scrollTo(0, 0);
    lead();
    setUp();
  }

  onpopstate = () => {
    if (history.state === drafted || !behind) return;
    drafted = history.state;
    behind = show(...behind);
    lead();
  };

  // --- drafts: count and copy ---

  function lengthOf(note) { return note.value.replace(/\r\n?/g, "\n").normalize("NFC").length; }

  function count(note) {
    var limit = +note.dataset.limit, card = note.parentNode, line = card.querySelector(".count"), timer;
    function some(word, n) { return words[n === 1 ? word + "One" : word].replace("#", n); }
    function update() {
      var n = lengthOf(note), left = limit - n, near = left <= NEAR;
      line.textContent = left < 0 ? some("over", -left) : left === 0 ? words.full : near ? some("left", left)
        : words.count.replace("##", limit).replace("#", n);
      while (note.scrollHeight > note.clientHeight && note.rows < ROWS_MOST) note.rows++;
      line.classList.toggle("near", near);
      card.classList.toggle("over", left < 0);
      card.querySelector(".used").setAttribute("width", Math.min(n, limit));
      return near;
    }
    note.addEventListener("input", () => {
      clearTimeout(timer);
      if (update()) timer = setTimeout(() => { tell(line.textContent); }, 900);
    });
    update();
  }

  function copier(button) {
    var source = doc.getElementById(button.dataset.copy), label = button.firstChild, before = label.data;
    var card = button.closest(".card"), limit = source.dataset.limit;
    function done(ok) {
      var over = limit && lengthOf(source) > limit && words.copiedOver.replace("#", limit);
      tell(!ok ? words.notCopied : over || (limit ? words.copiedLong : words.copied));
      if (!ok) return;
      hold();
      undo?.();
      undo = () => { label.data = before; button.classList.remove("done"); };
      label.data = words.copied;
      button.classList.add("done");
      if (!card) return;
      // The way on stands beside the notes, or below the copied one.
      var warning = next.firstElementChild;
      matchMedia("(min-width: 60rem)").matches ? aside.prepend(next) : card.append(next);
      warning.hidden = !over;
      warning.textContent = over || "";
      aside.hidden = !aside.children.length;
    }
    // What was copied is no longer what stands there.
    source.addEventListener("input", () => { if (undo && button.classList.contains("done")) undo(); });
    button.onclick = async () => {
      var ok = true;
      try {
        await navigator.clipboard.writeText(source.value);
      } catch { // plain http has no clipboard
        source.select();
        ok = doc.execCommand("copy");
      }
      done(ok);
    };
  }

  // The choice is counted on this page.
  function choice(form) {
    form.onsubmit = (event) => {
      var sent = post(form, event.submitter), asked = form.querySelector("fieldset");
      event.preventDefault();
      asked.disabled = true;
      sent.then((r) => r.type === "opaqueredirect" || r.ok, () => false).then((ok) => {
        var p = form.querySelector(ok ? ".done" : ".failed");
        asked.disabled = false;
        asked.hidden = form.querySelector(".failed").hidden = ok;
        p.hidden = false;
        p.focus();
      });
    };
  }

  // The poll: up to three reasons.
  function reasons(group) {
    var full = group.querySelector("[data-full]");
    group.onchange = ({ target }) => {
      full.hidden = group.querySelectorAll("input:checked").length <= group.dataset.most;
      if (full.hidden) return;
      target.checked = false;
      target.parentNode.after(full); // where one looks
      tell(full.textContent);
    };
  }

  // An answer mends what was wrong.
  function mend(error) {
    var link = doc.querySelector('.summary [href="#' + error.id.slice(0, -6) + '"]');
    error.parentNode.addEventListener("input", ({ target }) => {
      var list = link?.closest("ul");
      error.remove();
      target.removeAttribute("aria-invalid");
      if (list) (list.children.length > 1 ? link.parentNode : list.parentNode).remove();
    }, { once: true });
  }

  // From the notes to the form below is no step for Back.
  function jump(link) {
    link.onclick = () => {
      var to = doc.querySelector(link.hash);
      lead(to);
      to.scrollIntoView();
      return false;
    };
  }

  function setUp() {
    function all(selector, act) { doc.querySelectorAll(selector).forEach(act); }
    if (doc.forms.ask) all("[href^='#']", jump);
    next = doc.querySelector(".paste");
    aside = next?.closest(".side");
    all("form.ask", ask);
    all("textarea.note", count);
    all("[data-copy]", copier);
    all("[data-choice]", choice);
    all("[data-most]", reasons);
    all("[id$=-error]", mend);
    all(".summary", (box) => box.focus());
  }

  doc.addEventListener("DOMContentLoaded", () => {
    say = doc.getElementById("say");
    words = say.dataset;
    main = doc.getElementById("main");
    trouble = doc.createElement("p");
    trouble.className = "error";
    drafted = +!!doc.querySelector(".cards");
    setUp();
    doc.addEventListener("input", ({ target }) => { if (/^text/.test(target.type)) hold(true); });
    doc.addEventListener("copy", () => hold());
  });
})();
