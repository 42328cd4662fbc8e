(function () {
  "use strict";
  var root = document.documentElement;
  var all = list(".finding");
  var form = document.getElementById("filters");
  var weighty = list(".card");

  function list(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function reveal(id) {
    var found = document.getElementById(id);
    if (found) found.hidden = false;
    return found;
  }
  function on(id, act) {
    var found = reveal(id);
    if (found) found.addEventListener("click", act);
  }
  list(".acts").forEach(function (one) { one.hidden = false; });

  // Light or dark: the reader's own choice stays where the browser lets a page remember it.
  try { if (localStorage.auditTheme) root.dataset.theme = localStorage.auditTheme; } catch (refused) { /* a page from disk may not */ }
  on("theme", function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.auditTheme = root.dataset.theme; } catch (refused) { /* see above */ }
  });

  // -- what is shown: the filter and the search hide findings, and articles without any that is left

  var KEYS = ["q", "state", "rule", "article"];
  function value(key) {
    return form && form.elements[key] ? form.elements[key].value.trim() : "";
  }
  function words(element) { // lower case, once for each element
    if (element.auditWords === undefined) element.auditWords = element.textContent.toLowerCase();
    return element.auditWords;
  }
  function filter() {
    var sought = value("q").toLowerCase();
    var number = 0;
    all.forEach(function (finding) {
      var fits = ["state", "rule", "article"].every(function (key) {
        return !value(key) || value(key) === finding.dataset[key];
      });
      finding.hidden = !fits || Boolean(sought && words(finding).indexOf(sought) < 0);
      if (!finding.hidden) number += 1;
    });
    var narrowed = Boolean(value("state") || value("rule"));
    list(".article").forEach(function (one) {
      var has = one.querySelector(".finding:not([hidden])");
      var told = sought && !narrowed && words(one).indexOf(sought) >= 0;
      one.hidden = Boolean(value("article") && value("article") !== one.dataset.article) ||
        Boolean((narrowed || sought) && !has && !told);
      list(".claims tbody tr, .checks li", one).forEach(function (row) {
        row.hidden = Boolean(sought) && words(row).indexOf(sought) < 0;
      });
      var notes = one.querySelector(".notes-of");
      if (notes) notes.hidden = !notes.querySelector(".finding:not([hidden])");
    });
    list(".contents tbody tr").forEach(function (row) {
      row.hidden = document.querySelector('.article[data-article="' + row.dataset.article + '"]').hidden;
    });
    var told = document.getElementById("shown");
    told.textContent = told.dataset.template.replace("{shown}", number).replace("{all}", all.length);
    light(sought);
  }
  function light(sought) { // marks what was sought, where the browser can do so without changing the page
    if (!window.CSS || !CSS.highlights || !window.Highlight) return;
    CSS.highlights.delete("sought");
    if (sought.length < 2) return;
    var walker = document.createTreeWalker(document.getElementById("findings"), NodeFilter.SHOW_TEXT);
    var found = [];
    while (walker.nextNode() && found.length < 2000) {
      var text = walker.currentNode.data.toLowerCase();
      for (var at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
        var range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, Math.min(at + sought.length, walker.currentNode.length));
        found.push(range);
      }
    }
    var highlight = new Highlight();
    found.forEach(function (range) { highlight.add(range); });
    CSS.highlights.set("sought", highlight);
  }

  // -- the address keeps it: ?q=…&state=…&sort=…&open=…, so that a link shows what its sender saw

  var asked = new URLSearchParams(location.search);
  var touched = asked.has("open");
  function remember() {
    var kept = new URLSearchParams();
    KEYS.forEach(function (key) { if (value(key)) kept.set(key, value(key)); });
    if (sorted) kept.set("sort", sorted);
    if (touched) kept.set("open", list(".card .working[open]").map(function (one) { return one.closest(".card").id; }).join(" "));
    var query = kept.toString();
    try { history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash); } catch (refused) { /* nor may it everywhere */ }
  }
  function recall() {
    if (form) KEYS.forEach(function (key) { if (form.elements[key] && asked.has(key)) form.elements[key].value = asked.get(key); });
    if (!touched) return;
    var open = asked.get("open").split(" ");
    weighty.forEach(function (card) {
      var working = card.querySelector(".working");
      if (working) working.open = open.indexOf(card.id) >= 0;
    });
  }

  // -- the list of articles, sorted by a column

  var sorted = "";
  function sort(key, falls) {
    var body = document.querySelector(".contents tbody");
    var head = body && document.querySelector('.contents th[data-key="' + key + '"]');
    if (!head) return;
    var column = list(".contents thead th").indexOf(head);
    var order = new Intl.Collator(root.lang, { numeric: true });
    function cell(row) { return row.cells[column].textContent.trim(); }
    function count(row) { return Number(cell(row).replace(/[^0-9]/g, "")); }
    list("tr", body).sort(function (a, b) {
      var by = key === "title" ? order.compare(cell(a), cell(b)) : count(a) - count(b);
      return falls ? -by : by;
    }).forEach(function (row) { body.appendChild(row); });
    list(".contents thead th").forEach(function (one) { one.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", falls ? "descending" : "ascending");
    sorted = (falls ? "-" : "") + key;
  }
  list(".contents thead th").forEach(function (head) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var key = head.dataset.key;
      var now = head.getAttribute("aria-sort");
      sort(key, now ? now === "ascending" : key !== "title");
      remember();
    });
  });

  recall();
  if (asked.has("sort")) sort(asked.get("sort").replace(/^-/, ""), asked.get("sort")[0] === "-");
  if (form) {
    form.hidden = false;
    form.addEventListener("input", function () { filter(); remember(); });
    form.addEventListener("reset", function () { setTimeout(function () { filter(); remember(); }); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    filter();
  }
  list(".working > summary").forEach(function (summary) {
    summary.addEventListener("click", function () { touched = true; setTimeout(remember); });
  });

  // -- links: a target inside what is closed is opened, one that is hidden is shown

  function settle() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (form && target.closest("[hidden]")) { form.reset(); filter(); }
    for (var at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView({ behavior: "instant", block: "start" });
  }
  settle();
  addEventListener("load", settle);
  addEventListener("hashchange", settle);

  // -- copying

  function say(words) {
    var said = document.getElementById("said");
    said.textContent = "";
    setTimeout(function () { said.textContent = words; });
  }
  function copy(text, button) {
    function done() {
      var told = document.getElementById("said").dataset.copied;
      say(told);
      if (!button || button.dataset.told) return;
      button.dataset.told = button.textContent;
      button.textContent = "✓ " + told;
      setTimeout(function () { button.textContent = button.dataset.told; delete button.dataset.told; }, 1600);
    }
    function by_hand() {
      var area = document.createElement("textarea");
      area.value = text;
      document.body.appendChild(area);
      area.select();
      var is_done = document.execCommand("copy");
      area.remove();
      if (button) button.focus();
      if (is_done) done();
    }
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, by_hand);
    else by_hand();
  }
  function copy_of(id, button) {
    copy(document.getElementById(id).textContent.trim() + "\n", button);
  }
  addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("button");
    if (!button) return;
    if (button.dataset.copy) copy_of(button.dataset.copy, button);
    if (button.dataset.link) copy(location.href.split("#")[0] + "#" + button.dataset.link, button);
    if (button.dataset.print) print_only("letter", button.dataset.print);
  });

  // -- keys

  var current = -1;
  var help = document.getElementById("help");
  var keys_on = document.getElementById("keys-on");
  function is_visible(finding) {
    return !finding.hidden && !finding.closest("[hidden]") && !finding.parentElement.closest("details:not([open])");
  }
  function go(step) {
    var visible = all.filter(is_visible);
    if (!visible.length) return;
    var here = visible.indexOf(all[current]);
    var next = here < 0 && step < 0 ? 0 : Math.min(Math.max(here + step, 0), visible.length - 1);
    current = all.indexOf(visible[next]);
    visible[next].focus({ preventScroll: true });
    visible[next].scrollIntoView({ block: "start" });
  }
  function within(selector) { // of the finding that has the focus, else of the first one
    var finding = document.activeElement.closest(".finding") || all.filter(is_visible)[0];
    return finding && finding.querySelector(selector);
  }
  var act = {
    j: function () { go(1); },
    k: function () { go(-1); },
    o: function () {
      var working = within(".working");
      if (working) { working.open = !working.open; touched = true; remember(); }
    },
    c: function () {
      var button = within("[data-copy]");
      if (button) copy_of(button.dataset.copy, button);
    },
    l: function () {
      var article = document.activeElement.closest(".article") || document.querySelector(".article:not([hidden]) .letter");
      var button = article && article.closest(".article").querySelector("header [data-copy]");
      if (button) copy_of(button.dataset.copy, button);
    },
    "/": function (event) {
      if (!form) return;
      event.preventDefault();
      form.elements.q.focus();
    },
    "?": function () { help.showModal(); }
  };
  try { keys_on.checked = localStorage.auditKeys !== "off"; } catch (refused) { /* as above */ }
  keys_on.addEventListener("change", function () {
    try { localStorage.auditKeys = keys_on.checked ? "on" : "off"; } catch (refused) { /* as above */ }
  });
  on("keys", function () { help.showModal(); });
  addEventListener("keydown", function (event) {
    if (event.key === "Escape") root.classList.add("quiet-tips");
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    if (event.key === "?" || keys_on.checked) if (Object.hasOwn(act, event.key)) act[event.key](event);
  });
  ["pointerover", "focusin"].forEach(function (kind) {
    addEventListener(kind, function () { root.classList.remove("quiet-tips"); });
  });

  // -- paper: the findings, unless more is asked for

  function print_only(kind, id) {
    var closed = list("details:not([open])");
    document.body.classList.add("print-" + kind);
    var chosen = id && document.getElementById(id);
    if (chosen) chosen.classList.add("chosen");
    closed.forEach(function (one) { if (kind === "all" || one === chosen) one.open = true; });
    print();
    closed.forEach(function (one) { one.open = false; });
    if (chosen) chosen.classList.remove("chosen");
    document.body.classList.remove("print-" + kind);
  }
  on("print", function () { print(); });
  on("print-all", function () { print_only("all"); });
})();
