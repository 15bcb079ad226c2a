// Connote's script. Every page works without it. It folds the form, counts, copies, and remembers
// the kind of account on this device. It sends nothing but the choice somebody taps.
// The words it shows stand in the layout, on the element #say.
(function () {
  "use strict";
  var ROWS_MOST = 16, doc = document, say, words, next, aside, undo;
  doc.documentElement.classList.add("on");

  function each(list, act) { Array.prototype.forEach.call(list, act); }

  // Tell a screen reader. An equal sentence is told again.
  function tell(sentence) {
    say.textContent = "";
    setTimeout(function () { say.textContent = sentence; }, 60);
  }

  function remembered(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch (e) { /* storage is off: nothing is remembered */ }
    return null;
  }

  // --- the form -----------------------------------------------------------------------------

  // A field's classes say when it is wanted: p-event at once, m-event on request, m-any on request
  // for every kind of contact.
  function belongs(field, how) {
    var c = field.classList;
    return c.contains("m-any") || c.contains("p-" + how) || c.contains("m-" + how);
  }

  function ask(form) {
    var now = new Date(), more = form.querySelector("[data-more]"), fields = form.querySelectorAll(".fold, .only");
    form.elements.today.value = now.getFullYear() + "-" + ("0" + (now.getMonth() + 1)).slice(-2) +
      "-" + ("0" + now.getDate()).slice(-2);

    // The limit, on this device only; a page that comes back from the server keeps what was sent.
    var fresh = location.pathname === "/", limit = remembered("connote-limit");
    each(form.elements.limit, function (radio) {
      if (fresh && radio.value === limit) radio.checked = true;
      radio.addEventListener("change", function () { remembered("connote-limit", radio.value); });
    });

    function fold() {
      var how = form.elements.relationship.value, open = form.classList.contains("all");
      each(fields, function (field) {
        field.classList.toggle("show", field.classList.contains("p-" + how) ||
          open && belongs(field, how) || !!field.querySelector(".error"));
      });
      more.hidden = !how;
      more.setAttribute("aria-expanded", open);
      more.textContent = open ? words.fewer : words.more;
    }
    more.addEventListener("click", function () {
      remembered("connote-more", form.classList.toggle("all") ? "1" : "0");
      fold();
    });
    form.addEventListener("change", function (event) {
      if (event.target.name === "relationship") fold();
    });
    var how = form.elements.relationship.value;
    var filled = Array.prototype.some.call(form.querySelectorAll(".fold input[type=text]"), function (input) {
      return input.value && !input.closest(".fold").classList.contains("p-" + how);
    });
    form.classList.toggle("all", filled || remembered("connote-more") === "1");
    fold();
    window.addEventListener("pageshow", fold); // the way back may bring another choice with it

    // Enter leads to the next field that is still empty; only after the last does it send the form.
    function after(input) {
      return Array.prototype.filter.call(form.querySelectorAll("input[type=text], select"), function (field) {
        return !field.value && field.offsetParent && input.compareDocumentPosition(field) & 4;
      })[0];
    }
    form.addEventListener("focusin", function (event) {
      if (event.target.type === "text") event.target.enterKeyHint = after(event.target) ? "next" : "go";
    });
    form.addEventListener("keydown", function (event) {
      var field = event.key === "Enter" && !event.isComposing && event.target.type === "text" && after(event.target);
      if (!field) return;
      event.preventDefault();
      field.focus();
    });

    // Fields that are folded away for this kind of contact stay at home.
    form.addEventListener("formdata", function (event) {
      var how = form.elements.relationship.value;
      if (how) each(form.elements, function (input) {
        var field = input.closest(".fold");
        if (input.name && field && !belongs(field, how)) event.formData.delete(input.name);
      });
    });
  }

  // --- drafts: count and copy -----------------------------------------------------------------

  function lengthOf(note) { return note.value.replace(/\r\n?/g, "\n").normalize("NFC").length; }

  function count(note) {
    var limit = +note.dataset.limit, line = doc.getElementById("count-" + note.id.slice(6));
    var ruler = note.parentNode.querySelector(".ruler"), timer;
    function update() {
      var n = lengthOf(note), left = limit - n, near = left <= 20;
      line.textContent = left < 0 ? (left === -1 ? words.overOne : words.over.replace("#", -left))
        : left === 0 ? words.full
        : near ? (left === 1 ? words.leftOne : words.left.replace("#", left))
        : words.count.replace("##", limit).replace("#", n);
      while (note.scrollHeight > note.clientHeight && note.rows < ROWS_MOST) note.rows++;
      line.classList.toggle("near", near);
      line.classList.toggle("over", left < 0);
      ruler.classList.toggle("over", left < 0);
      ruler.querySelector(".used").setAttribute("width", Math.min(n, limit));
      return near;
    }
    note.addEventListener("input", function () {
      clearTimeout(timer);
      if (update()) timer = setTimeout(function () { tell(line.textContent); }, 900);
    });
    update();
  }

  // Where the page is not allowed to use the clipboard (plain http from another host), the old way.
  function copyOldWay(source) {
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    try { return doc.execCommand("copy"); } catch (e) { return false; }
  }

  function copier(button) {
    var source = doc.getElementById(button.dataset.copy), label = button.firstChild, before = label.data;
    var card = button.closest(".card"), limit = source.dataset.limit;
    function done(ok) {
      var over = limit && lengthOf(source) > limit;
      tell(!ok ? words.notCopied : over ? words.copiedOver.replace("#", limit) : limit ? words.copiedLong : words.copied);
      if (!ok) return;
      if (undo) undo();
      undo = function () { label.data = before; button.classList.remove("done"); };
      label.data = words.copied;
      button.classList.add("done");
      if (!card) return;
      card.append(next); // what to do with a copy, beside the note that was copied
      var warning = next.querySelector("[data-over]");
      warning.hidden = !over;
      warning.textContent = over ? words.copiedOver.replace("#", limit) : "";
      aside.hidden = !aside.querySelector("form");
    }
    // What was copied is no longer what stands there.
    source.addEventListener("input", function () { if (undo && button.classList.contains("done")) undo(); });
    button.addEventListener("click", function () {
      var text = source.value === undefined ? source.textContent.trim() : source.value;
      if (!navigator.clipboard) return done(copyOldWay(source));
      navigator.clipboard.writeText(text).then(function () { done(true); }, function () { done(copyOldWay(source)); });
    });
  }

  // --- which will you send: counted without leaving the drafts ------------------------------------

  function choice(form) {
    form.addEventListener("submit", function (event) {
      if (!event.submitter || !window.fetch) return;
      event.preventDefault();
      var body = new URLSearchParams(new FormData(form));
      body.append(event.submitter.name, event.submitter.value);
      var buttons = form.querySelectorAll("button");
      each(buttons, function (b) { b.disabled = true; });
      fetch(form.action, { method: "POST", body: body, redirect: "manual", credentials: "same-origin" }).then(function (r) {
        return r.type === "opaqueredirect" || r.ok;
      }, function () { return false; }).then(function (ok) {
        var p = form.querySelector(ok ? ".done" : ".failed");
        form.querySelector("fieldset").hidden = true;
        p.hidden = false;
        p.focus();
      });
    });
  }

  // --- the poll: up to three reasons -----------------------------------------------------------

  function reasons(group) {
    var most = +group.dataset.most, note = group.form.querySelector("[role=status]"), before = note.textContent;
    group.addEventListener("change", function (event) {
      var over = group.querySelectorAll("input:checked").length > most;
      if (over) event.target.checked = false;
      note.textContent = over ? words.three.replace(/#/g, most) : before;
    });
  }

  // The class stands before the page is painted, so that nothing jumps; the rest waits for the page.
  doc.addEventListener("DOMContentLoaded", function () {
    function all(selector, act) { each(doc.querySelectorAll(selector), act); }
    say = doc.getElementById("say");
    words = say.dataset;
    all("form.ask", ask);
    all("textarea.note", count);
    next = doc.querySelector(".paste");
    aside = next && next.closest(".side");
    all("[data-copy]", copier);
    all("[data-choice]", choice);
    all("[data-most]", reasons);
    all(".summary", function (box) { box.focus(); });
  });
}());
