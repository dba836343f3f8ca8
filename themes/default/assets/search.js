// Search in the page: no request, no index format. Loaded on the first focus of the field, after search-data.js.
//
// window.versusSearch = [[address from the site's root, page title, heading, text], ...]
(() => {
  const root = document.documentElement.dataset.root;
  const input = document.getElementById("search");
  const results = document.querySelector(".search__results");
  const count = document.createElement("p");
  const list = document.createElement("ul");
  count.className = "search__count";
  count.setAttribute("role", "status");
  list.className = "search__list";
  results.append(count, list);

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const weights = [6, 3, 1]; // page title, heading, text
  const sections = window.versusSearch.map(([url, page, heading, text]) => ({
    url, page, heading, text, fields: [page, heading, text].map((field) => [...new Set(words(field))]),
  }));

  // Whether a word begins with the term after at most `most` changed, missing, added or swapped letters.
  const near = (term, word, most) => {
    let above, row = Array.from({ length: word.length + 1 }, (_, index) => index);
    for (let i = 1; i <= term.length; i++) {
      const next = [i];
      for (let j = 1; j <= word.length; j++) {
        const same = term[i - 1] === word[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + !same);
        if (i > 1 && j > 1 && term[i - 1] === word[j - 2] && term[i - 2] === word[j - 1]) next[j] = Math.min(next[j], above[j - 2] + 1);
      }
      if (Math.min(...next) > most) return false;
      [above, row] = [row, next];
    }
    return Math.min(...row) <= most;
  };

  // 4: the word itself; 3: its beginning; 1: a likely slip.
  const match = (term, word) => {
    if (word.startsWith(term)) return word === term ? 4 : 3;
    const most = term.length > 7 ? 2 : term.length > 3 ? 1 : 0;
    return most && word[0] === term[0] && near(term, word, most) ? 1 : 0;
  };
  const score = ({ fields }, terms) => {
    let total = 0;
    for (const term of terms) {
      const best = Math.max(...fields.map((field, at) => weights[at] * Math.max(0, ...field.map((word) => match(term, word)))));
      if (!best) return 0;
      total += best;
    }
    return total;
  };

  const excerpt = (text, terms) => {
    const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) => terms.some((term) => match(term, plain(word))));
    const out = document.createElement("span");
    out.className = "search__text";
    if (!found) {
      out.append(text.slice(0, 100));
      return out;
    }
    const mark = document.createElement("mark");
    mark.append(found[0]);
    const from = found.index > 40 ? text.indexOf(" ", found.index - 40) + 1 : 0;
    const end = found.index + found[0].length;
    const rest = text.slice(end, end + 80);
    out.append(from ? "… " : "", text.slice(from, found.index), mark, rest.length < 80 ? rest : `${rest.slice(0, rest.lastIndexOf(" "))} …`);
    return out;
  };

  const entry = ({ url, page, heading, text }, terms) => {
    const link = document.createElement("a");
    link.className = "search__link";
    link.href = root + url;
    const name = document.createElement("strong");
    name.append(heading || page);
    link.append(name, heading ? ` ${page}` : "", excerpt(text, terms));
    const item = document.createElement("li");
    item.append(link);
    return item;
  };

  const run = () => {
    const terms = words(input.value);
    results.classList.toggle("search__results--open", terms.length > 0);
    if (!terms.length) return list.replaceChildren();
    const found = sections.map((section) => ({ section, points: score(section, terms) }))
      .filter(({ points }) => points).sort((a, b) => b.points - a.points);
    count.textContent = found.length === 0 ? "Nothing found" : found.length === 1 ? "1 result" : `${found.length} results`;
    list.replaceChildren(...found.slice(0, 10).map(({ section }) => entry(section, terms)));
  };
  const close = () => {
    input.value = "";
    run();
  };

  input.addEventListener("input", run);
  input.form.addEventListener("submit", () => list.querySelector("a")?.click());
  input.form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      input.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [input, ...list.querySelectorAll("a")];
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  });
  list.addEventListener("click", () => setTimeout(close)); // a place on this same page
  input.form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !input.form.contains(relatedTarget)) results.classList.remove("search__results--open");
  });
  input.addEventListener("focus", run);
  run();
})();
