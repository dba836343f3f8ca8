// What every page gets on top of its HTML: theme button, copy buttons, search, the mark in the contents.
(() => {
  const html = document.documentElement;
  const root = (html.dataset.root = new URL(html.dataset.root, location).href); // outlives pushState
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };

  const live = make("p", { class: "visually-hidden", role: "status" });
  document.body.append(live);
  let quiet;
  const say = (text) => {
    live.textContent = text;
    clearTimeout(quiet); // what was said before must not silence this
    quiet = setTimeout(() => { live.textContent = ""; }, 5000);
  };

  // Tables laid out as a grid keep their roles in every browser.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const keepRoles = () => {
    for (const table of find(".facing, .table--stack")) {
      for (const part of [table, ...find("thead, tbody, tr, td, th", table)]) {
        part.setAttribute("role", roles[part.tagName] ?? (part.scope === "col" ? "columnheader" : "rowheader"));
      }
    }
  };
  keepRoles();
  const tree = document.querySelector(".tree");
  if (tree) new MutationObserver(keepRoles).observe(tree, { childList: true });

  const themes = ["system", "light", "dark"];
  for (const place of find(".theme")) {
    const button = make("button", { class: "button", type: "button" });
    const label = () => { button.textContent = `Theme: ${html.dataset.theme ?? "system"}`; };
    button.addEventListener("click", () => {
      const next = themes[(themes.indexOf(html.dataset.theme ?? "system") + 1) % 3];
      if (next === "system") delete html.dataset.theme;
      else html.dataset.theme = next;
      try {
        if (next === "system") localStorage.removeItem("versus-theme");
        else localStorage.setItem("versus-theme", next);
      } catch {}
      label();
      say(`Theme: ${next}`);
    });
    label();
    place.append(button);
  }

  for (const figure of find(".code")) {
    const text = figure.querySelector("code");
    const button = make("button", { class: "button code__copy", type: "button" }, "Copy");
    button.setAttribute("aria-label", `Copy ${figure.querySelector("pre").getAttribute("aria-label")}`);
    button.addEventListener("click", async () => {
      const lines = find(".line:not(.line--removed)", text).map((line) => line.textContent);
      let answer = "Copied";
      try {
        await navigator.clipboard.writeText(lines.join(""));
      } catch {
        answer = "Select and copy instead";
        getSelection().selectAllChildren(text);
      }
      button.textContent = answer;
      say(answer);
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    (figure.querySelector("figcaption") ?? figure).append(button);
  }

  // Search loads on the first focus; `/` gives it.
  const search = document.querySelector(".search");
  if (search) {
    const input = make("input", { class: "search__input", id: "search", type: "search", placeholder: "Search", autocomplete: "off", "aria-keyshortcuts": "/" });
    const results = make("div", { class: "search__results" });
    search.replaceChildren(make("form", { class: "search__form", role: "search" },
      make("label", { class: "visually-hidden", for: "search" }, "Search this guide"), input, results));
    search.addEventListener("submit", (event) => event.preventDefault());
    const policy = window.trustedTypes?.createPolicy("versus", { createScriptURL: (name) => root + name });
    input.addEventListener("focus", () => {
      for (const name of ["assets/search-data.js", "assets/search.js"]) {
        const script = make("script");
        script.async = false;
        script.src = policy ? policy.createScriptURL(name) : root + name;
        document.head.append(script);
      }
    }, { once: true });
    addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, [contenteditable]")) return;
      event.preventDefault();
      input.focus();
    });
  }

  const entries = new Map(find(".contents__sections a").map((link) => [link.hash.slice(1), link]));
  const observer = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      for (const link of entries.values()) link.removeAttribute("aria-current");
      entries.get(target.id).setAttribute("aria-current", "true");
    }
  }, { rootMargin: "0px 0px -70%" });
  for (const id of entries.keys()) {
    const target = document.getElementById(id);
    if (target) observer.observe(target);
  }
})();
