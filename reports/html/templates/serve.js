(function () {
  "use strict";
  var root = document.documentElement;

  // Light or dark on the pages that are no report; the report has it by itself.
  var theme = document.getElementById("theme");
  if (!document.getElementById("help") && theme) {
    try { if (localStorage.auditTheme) root.dataset.theme = localStorage.auditTheme; } catch (refused) { /* not kept then */ }
    theme.hidden = false;
    theme.addEventListener("click", function () {
      var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.auditTheme = root.dataset.theme; } catch (refused) { /* see above */ }
    });
  }

  // Documents that are dropped anywhere, or pasted, go the way of those that are chosen.
  var form = document.getElementById("drop");
  if (form) {
    var file = document.getElementById("file");
    var text = document.getElementById("text");
    ["dragenter", "dragover"].forEach(function (kind) {
      addEventListener(kind, function (event) { event.preventDefault(); root.classList.add("dropping"); });
    });
    addEventListener("dragleave", function (event) { if (!event.relatedTarget) root.classList.remove("dropping"); });
    addEventListener("drop", function (event) {
      event.preventDefault();
      root.classList.remove("dropping");
      take(event.dataTransfer);
    });
    addEventListener("paste", function (event) {
      if (event.target === text && !event.clipboardData.files.length) return;
      event.preventDefault();
      take(event.clipboardData);
    });
    file.addEventListener("change", function () { if (file.files.length) form.requestSubmit(); });
  }
  function take(data) {
    if (data.files.length) {
      file.files = data.files;
      form.requestSubmit();
      return;
    }
    text.value = data.getData("text/plain");
    if (text.value.trim()) form.requestSubmit();
  }

  // What a correction came to is told first.
  var said = document.getElementById("said-of");
  if (said && !location.hash) said.focus({ preventScroll: true });

  // A number's panel: it has the focus while it is open, and Escape puts it away.
  function open_panel() {
    return document.querySelector(".panel:target");
  }
  function close(panel) {
    var link = panel.querySelector("[data-close]");
    var back = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    history.replaceState(null, "", location.pathname + location.search);
    location.replace(link.hash);
    var focus = back && (back.matches("a,[tabindex]") ? back : back.querySelector("a,[tabindex]"));
    if (focus) focus.focus({ preventScroll: true });
  }
  addEventListener("hashchange", function () {
    var panel = open_panel();
    if (panel) panel.focus({ preventScroll: true });
    else recall();
  });

  // Panels are fetched when their numbers are clicked, since a long article has thousands, and stay on the page.
  var panels = document.getElementById("panels");
  function fetched(address, done) {
    fetch(address, { credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (text) {
      var panel = new DOMParser().parseFromString(text, "text/html").querySelector(".panel");
      if (panel && !document.getElementById(panel.id)) panels.appendChild(document.adoptNode(panel));
      done(panel);
    }, function () { done(null); });
  }
  function show(id) {
    if (location.hash === "#" + id) location.replace("#"); // what is added behind its address is no target yet
    location.hash = id;
  }
  function recall() { // a link to a panel that is not on the page yet
    var id = decodeURIComponent(location.hash.slice(1));
    if (!panels || !/^nc[0-9a-f]+$/.test(id) || document.getElementById(id)) return;
    fetched(panels.dataset.at + id.slice(1), function (panel) { if (panel) show(id); });
  }
  if (panels) addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (link.closest(".panel") && link.pathname === location.pathname && link.hash && !("close" in link.dataset)) {
      event.preventDefault();
      location.hash = link.hash; // the search in the address stays
    }
    if (link.pathname.indexOf(panels.dataset.at) !== 0) return;
    var id = "n" + link.pathname.slice(panels.dataset.at.length);
    event.preventDefault();
    if (document.getElementById(id)) show(id);
    else fetched(link.href, function (panel) {
      if (panel) show(id);
      else location.href = link.href; // which says why
    });
  });
  recall();
  addEventListener("keydown", function (event) {
    var panel = open_panel();
    if (panel && event.key === "Escape") close(panel);
  });
  addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-close]");
    if (!link) return;
    event.preventDefault();
    close(link.closest(".panel"));
  });
})();
