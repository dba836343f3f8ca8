// The decision tree, step by step in place. Each step equals its static page, element for element.
//
// window.versusTree = {
//   site,                                           for titles
//   subjects:  [{ id, name, side: first | second …, shape, letter }],
//   strengths: { strong | lean | either: sentence },
//   start:     node,
//   questions: { id: { text, short, why, options: [{ id, label, hint?, unsure? }] } },
//   flow:      { node: { ask: question, go: { option: node | "outcome:id" } } },
//   outcomes:  { id: { title, summary, picks: [subject], strength,
//                      because: [{ text, href?, when? }], watch: [{ text, href?, when? }],
//                      next: [{ label, href }] } },
//   verdict:   { row: { situation, clear, cells: [{ pick?, text }] } },  cells in the order of subjects
//   rows:      { "option/option": [row] },          rows of the verdict by route
// }
// `when` maps questions to options, all of which must hold. Addresses count from the site's root.
(() => {
  const tree = window.versusTree;
  const subject = (id) => tree.subjects.find((it) => it.id === id);
  const title = (text) => `${text} – ${tree.site}`;

  const h = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) if (attributes[name] != null) element.setAttribute(name, attributes[name]);
    element.append(...children.flat().filter((child) => child != null));
    return element;
  };
  const option = (question, id) => tree.questions[question].options.find((it) => it.id === id);
  const address = (route) => (route.length ? `choose/${route.join("/")}.html` : "choose.html");

  // Follows the answers from the start: the steps they make, then a question to ask or an outcome.
  const walk = (answers, limit = Infinity) => {
    const steps = [];
    let node = tree.start;
    while (!node.startsWith("outcome:")) {
      const { ask, go } = tree.flow[node];
      if (steps.length >= limit || !(answers[ask] in go)) return { steps, node, ask };
      steps.push({ question: ask, answer: answers[ask] });
      node = go[answers[ask]];
    }
    return { steps, node, outcome: node.slice(8) };
  };

  // The answers behind an address, or nothing when the tree has no such route.
  const read = (route) => {
    const answers = {};
    for (const answer of route) {
      const { ask } = walk(answers);
      if (!ask || !option(ask, answer)) return;
      answers[ask] = answer;
    }
    return answers;
  };

  const reachable = (answers) => {
    const { ask, outcome } = walk(answers);
    if (outcome) return [outcome];
    return [...new Set(tree.questions[ask].options.flatMap(({ id }) => reachable({ ...answers, [ask]: id })))];
  };

  // Each single other answer after which this outcome cannot be reached.
  const flips = (steps, answers, outcome) => steps.flatMap(({ question, answer }) =>
    tree.questions[question].options
      .filter(({ id, unsure }) => id !== answer && !unsure)
      .map(({ id, label }) => {
        const changed = { ...answers, [question]: id };
        return { question, answer, instead: label, then: reachable(changed), route: walk(changed).steps.map((it) => it.answer) };
      })
      .filter(({ then }) => !then.includes(outcome)));

  // In the order of the outcomes: "A, B or C".
  const names = (outcomes) => {
    const titles = Object.keys(tree.outcomes).filter((id) => outcomes.includes(id)).map((id) => tree.outcomes[id].title);
    return titles.length > 1 ? `${titles.slice(0, -1).join(", ")} or ${titles.at(-1)}` : titles[0];
  };

  const holds = ({ when }, answers) => Object.entries(when ?? {}).every(([question, options]) => options.includes(answers[question]));

  const mark = ({ side, shape, letter }) => h("span", { class: `mark mark--${side} mark--${shape}`, "aria-hidden": "true" }, letter);
  const anchor = (href, root, text) => h("a", { href: href.includes("://") ? href : root + href }, text);
  const list = (name, items, root) => h("ul", { class: name }, items.map(({ text, label, href }) =>
    h("li", {}, href ? anchor(href, root, text ?? label) : h("p", {}, text))));
  const sentences = (name, id, heading, items, answers, root) => {
    const shown = items.filter((item) => holds(item, answers));
    return shown.length ? section(name, id, heading, list(`${name}__list`, shown, root)) : null;
  };
  const section = (name, id, heading, ...body) =>
    h("section", { class: name, "aria-labelledby": id }, h("h2", { class: `${name}__title`, id }, heading), ...body);

  const answersGiven = (steps, root) => steps.length ? section("answers", "your-answers", "Your answers",
    h("dl", { class: "answers__list" }, steps.map(({ question, answer }, index) =>
      h("div", { class: "answers__item" },
        h("dt", { class: "answers__question" }, tree.questions[question].short),
        h("dd", { class: "answers__answer" }, option(question, answer).label, " ",
          h("a", { class: "answers__change", href: root + address(steps.slice(0, index).map((it) => it.answer)) }, "Change",
            h("span", { class: "visually-hidden" }, `: ${tree.questions[question].text}`))))))) : null;

  const more = (steps, root) => h("p", { class: "tree__more" },
    steps.length ? [h("a", { href: root + "choose.html" }, "Start again"), " "] : null,
    h("a", { href: root + "choose/all.html" }, "See the whole tree"));

  const questionView = ({ steps, ask }, root) => {
    const { text, why, options } = tree.questions[ask];
    const route = steps.map((it) => it.answer);
    return [
      h("div", { class: "question" },
        h("p", { class: "question__step" }, `Question ${steps.length + 1}`),
        h("h1", { class: "question__text", id: "step", tabindex: "-1" }, text),
        h("p", { class: "question__why" }, why),
        h("ul", { class: "question__options" }, options.map(({ id, label, hint, unsure }) =>
          h("li", {}, h("a", { class: unsure ? "option option--unsure" : "option", href: root + address([...route, id]) },
            h("span", { class: "option__label" }, label),
            hint ? [" ", h("span", { class: "option__hint" }, hint)] : null))))),
      answersGiven(steps, root), more(steps, root)];
  };

  const verdictRow = ({ situation, clear, cells }) => h("tr", {}, h("th", { scope: "row" }, situation),
    cells.map(({ pick, text }, at) => h("td", { class: pick ? "verdict__pick" : "verdict__unless" }, mark(tree.subjects[at]), " ",
      pick ? [h("strong", {}, pick), " "] : null, text)),
    h("td", { class: "facing__on" }, h("span", { class: "facing__word" }, "How clear: "), clear));

  const verdict = (rows) => h("table", { class: "facing verdict" },
    h("caption", { class: "facing__caption" }, "The verdict on this"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Situation"),
      tree.subjects.map((it) => h("th", { scope: "col" }, mark(it), ` ${it.name}`)),
      h("th", { scope: "col" }, "How clear"))),
    h("tbody", {}, rows.map((row) => verdictRow(tree.verdict[row]))));

  const changeTable = (changes, root) => h("table", { class: "table table--stack" },
    h("caption", { class: "visually-hidden" }, "Single other answers that lead elsewhere"),
    h("thead", {}, h("tr", {}, ["Question", "Your answer", "Instead", "Then"].map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, changes.map(({ question, answer, instead, then, route }) => h("tr", {},
      h("th", { scope: "row" }, tree.questions[question].short),
      h("td", { "data-label": "Your answer" }, option(question, answer).label),
      h("td", { "data-label": "Instead" }, h("a", { class: "change__link", href: root + address(route) }, instead)),
      h("td", { "data-label": "Then" }, names(then))))));

  const resultView = ({ steps, outcome: id }, answers, root) => {
    const { title, summary, picks, strength, because, watch, next } = tree.outcomes[id];
    const changes = flips(steps, answers, id);
    const rows = tree.rows[steps.map((it) => it.answer).join("/")];
    const side = picks.length > 1 ? "all" : subject(picks[0]).side;
    return [
      h("div", { class: `result result--${side}` },
        h("div", { class: "result__head" },
          h("p", { class: "result__marks" }, picks.map((pick) => mark(subject(pick)))),
          h("h1", { class: "result__title", id: "step", tabindex: "-1" }, title),
          h("p", { class: "result__summary" }, summary),
          h("p", { class: "result__strength" }, tree.strengths[strength])),
        sentences("why", "why", "Why", because, answers, root),
        sentences("watch", "watch-out", "Watch out", watch, answers, root),
        section("next", "next-steps", "Next steps", list("next__list", next, root))),
      section("change", "change", "What would change this",
        changes.length ? changeTable(changes, root) : h("p", {}, "No single other answer changes this.")),
      rows ? verdict(rows) : null,
      answersGiven(steps, root), more(steps, root)];
  };

  // What a step shows: its title and the children of `.tree`.
  const view = (route, root) => {
    const answers = read(route);
    const at = walk(answers);
    return at.outcome
      ? { title: title(tree.outcomes[at.outcome].title), children: resultView(at, answers, root) }
      : { title: title(tree.questions[at.ask].text), children: questionView(at, root) };
  };
  window.versusTreeView = view;

  const place = document.querySelector(".tree");
  if (!place) return;
  const local = location.protocol === "file:";
  const home = place.dataset.route.split("/").filter(Boolean);
  if (local && home.length) return; // a static step opened from disk: its links are enough

  const root = new URL(document.documentElement.dataset.root, location).href;
  const status = h("p", { class: "tree__status", role: "status" });
  const tools = h("p", { class: "tree__tools" });
  place.before(status);
  place.after(tools);
  let kept = read(home);

  const button = (label, action) => {
    const element = h("button", { class: "button", type: "button" }, label);
    element.addEventListener("click", action);
    return element;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = "The link is copied.";
    } catch {
      status.textContent = "Copy the link from the address bar instead.";
    }
  };
  const offerTools = (route) => tools.replaceChildren(...(walk(read(route)).outcome
    ? [button("Copy link", copy), button("Print", () => print())] : []));

  const show = (route, message = "") => {
    const { title, children } = view(route, root);
    place.dataset.route = route.join("/");
    place.replaceChildren(...children.filter(Boolean));
    document.title = title;
    status.textContent = message;
    offerTools(route);
    document.getElementById("step").focus();
  };
  const routeOf = (link) => {
    const [, path] = link.href.match(/\/choose(?:\/(.+))?\.html$/) ?? [];
    const route = path ? path.split("/") : [];
    return link.href === root + address(route) && read(route) && route;
  };
  const remember = (method, route) =>
    history[method]({ route, kept }, "", local ? `#${route.join("/")}` : root + address(route));

  place.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    let route = routeOf(link);
    if (!route) return;
    event.preventDefault();
    let message;
    if (link.classList.contains("option")) {
      kept = { ...kept, ...read(route) };
      const onward = walk(kept).steps.map((it) => it.answer);
      if (onward.length > route.length) message = "Your other answers were kept.";
      route = onward;
    } else if (!route.length && !link.classList.contains("answers__change")) kept = {};
    remember("pushState", route);
    show(route, message);
  });

  addEventListener("popstate", ({ state }) => {
    const fromHash = local && location.hash.slice(1).split("/").filter(Boolean);
    const route = state?.route ?? (fromHash && read(fromHash) ? fromHash : home);
    kept = { ...kept, ...(state?.kept ?? read(route)) };
    if (place.dataset.route !== route.join("/")) show(route);
  });

  if (!local) for (const link of document.querySelectorAll("a[href], link[rel=icon]")) {
    if (!link.getAttribute("href").startsWith("#")) link.href = link.href; // they outlive a change of address
  }
  const state = history.state;
  const asked = state?.route ?? (local ? location.hash.slice(1).split("/").filter(Boolean) : home);
  if (read(asked)) {
    // The first entry knows its own step too, so that going back to it after a reload finds it.
    history.replaceState({ route: asked, kept: { ...read(asked), ...state?.kept } }, "");
    kept = { ...read(asked), ...state?.kept };
    if (asked.length !== home.length) show(asked);
    else offerTools(asked);
  }
})();
