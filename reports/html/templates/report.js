(function () {
  "use strict";
  var root = document.documentElement;
  var all = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var form = document.getElementById("filters");

  function reveal(id) {
    var found = document.getElementById(id);
    if (found) found.hidden = false;
    return found;
  }

  // Light or dark: the reader's own choice stays where the browser lets a page remember it.
  var theme = reveal("theme");
  try { if (localStorage.auditTheme) root.dataset.theme = localStorage.auditTheme; } catch (refused) { /* a page from disk may not */ }
  theme.addEventListener("click", function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.auditTheme = root.dataset.theme; } catch (refused) { /* see above */ }
  });

  // The filter hides findings, and the articles that are not chosen.
  function wanted(finding) {
    return ["state", "rule", "article"].every(function (key) {
      return !form.elements[key].value || form.elements[key].value === finding.dataset[key];
    });
  }
  function filter() {
    var number = 0;
    all.forEach(function (finding) {
      finding.hidden = !wanted(finding);
      if (!finding.hidden) number += 1;
    });
    var article = form.elements.article.value;
    document.querySelectorAll(".article").forEach(function (one) {
      one.hidden = Boolean(article) && one.dataset.article !== article;
    });
    var notes = document.querySelector(".briefs-title");
    if (notes) notes.hidden = !document.querySelector(".brief:not([hidden])");
    var told = document.getElementById("shown");
    told.textContent = told.dataset.template.replace("{shown}", number).replace("{all}", all.length);
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    filter();
  }

  // What the script has shown moves the page: a link into it leads to its place all the same.
  function settle() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView({ behavior: "instant", block: "start" });
  }
  settle();
  addEventListener("load", settle);

  // A link may lead to what the filter hides.
  addEventListener("hashchange", function () {
    var target = document.getElementById(location.hash.slice(1));
    var hidden = target && target.closest("[hidden]");
    if (hidden && form) { form.reset(); filter(); target.scrollIntoView(); }
  });

  // j and k go from finding to finding; Escape puts away the note beside a number.
  var current = -1;
  function go(step) {
    var visible = all.filter(function (finding) { return !finding.hidden; });
    if (!visible.length) return;
    var here = visible.indexOf(all[current]);
    var next = here < 0 && step < 0 ? 0 : Math.min(Math.max(here + step, 0), visible.length - 1);
    current = all.indexOf(visible[next]);
    visible[next].focus({ preventScroll: true });
    visible[next].scrollIntoView({ block: "start" });
  }
  addEventListener("keydown", function (event) {
    if (event.key === "Escape") root.classList.add("quiet-tips");
    if (event.ctrlKey || event.altKey || event.metaKey || !form || !form.elements.keys.checked) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });
  ["pointerover", "focusin"].forEach(function (kind) {
    addEventListener(kind, function () { root.classList.remove("quiet-tips"); });
  });

  // On paper everything is open; the sheet can be printed by itself.
  var closed = [];
  addEventListener("beforeprint", function () {
    closed = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    closed.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () {
    closed.forEach(function (one) { one.open = false; });
    document.body.classList.remove("sheet");
  });
  if (document.getElementById("print-sheet")) {
    reveal("print-sheet").addEventListener("click", function () {
      document.body.classList.add("sheet");
      print();
    });
  }
})();
