// Judges our search and two libraries on the questions of tests/search/judged.yaml. Run by bench/search.py in Chromium.
import uFuzzy from "@leeoniya/ufuzzy";
import MiniSearch from "minisearch";
import { load } from "../theme/static/search/cards.js";
import { readState } from "../theme/static/search/filters.js";
import { makeFinder } from "../theme/static/search/pipeline.js";
import { isDull, wordsOf } from "../theme/static/search/stem.js";

/**
 * @typedef {import("../theme/static/search/types.js").Cards} Cards
 * @typedef {import("../theme/static/search/types.js").EntryKind} EntryKind
 * @typedef {import("../theme/static/search/types.js").Everyday} Everyday
 * @typedef {{ asks: string, typing?: boolean, held?: boolean, best: string[], good: string[] }} Question
 * @typedef {{ id: string, name: string, text: string, need: string }} Text an entry as both libraries have it
 * @typedef {(asks: string, typing?: boolean) => string[]} Rank the ids for a question, best first
 * @typedef {{ setting: string, rank: Rank }} Setting
 */

/** @type {Record<EntryKind, string>} */
const PREFIX = {
  services: "",
  needs: "need:",
  starts: "start:",
  guides: "guide:",
  places: "place:",
  areas: "area:",
  routes: "route:",
};
const BEST = 3;
const GOOD = 1;
const PLACES = 5;
const FIRST = 3;
const WORST_SHOWN = 15;

/** @type {(question: Question, id: string) => number} */
const gain = (question, id) => (question.best.includes(id) ? BEST : question.good.includes(id) ? GOOD : 0);

/** @param {number[]} gains */
const discounted = (gains) => gains.slice(0, PLACES).reduce((sum, value, n) => sum + value / Math.log2(n + 2), 0);

/**
 * Normalised discounted cumulative gain of the first five.
 * @param {Question} question
 * @param {string[]} ids
 */
export const ndcg = (question, ids) =>
  discounted(ids.map((id) => gain(question, id))) /
  discounted([...question.best.map(() => BEST), ...question.good.map(() => GOOD)]);

/** @type {(question: Question, ids: string[]) => boolean} */
const isRight = (question, ids) => ids.slice(0, FIRST).some((id) => question.best.includes(id));

/**
 * @param {Question[]} questions
 * @param {Rank} rank
 */
const measured = (questions, rank) => {
  const all = questions.map((question) => ({ question, ids: rank(question.asks, question.typing).slice(0, PLACES) }));
  const mean = (/** @type {number[]} */ list) => list.reduce((a, b) => a + b, 0) / list.length;
  return {
    ndcg: mean(all.map(({ question, ids }) => ndcg(question, ids))),
    first: mean(all.map(({ question, ids }) => Number(isRight(question, ids)))),
  };
};

/**
 * The entries as texts, the same for both libraries: with the words of the needs, or an index would know nothing of "skint".
 * @param {Cards} cards
 * @param {Everyday} everyday
 */
const documents = (cards, everyday) => {
  const plain = (/** @type {string | undefined} */ text) => (text || "").replace(/\|/g, " ");
  const { needs, services, guides, parts, places, areas, routes } = cards;
  const needWords = (/** @type {number} */ need) =>
    `${needs.name[need]} ${plain(needs.words[need])} ${plain(everyday.needs?.[needs.id[need]])}`;
  /** @type {Text[]} */
  const made = [];
  /** @type {(kind: EntryKind, text: (n: number) => Partial<Text>) => void} */
  const add = (kind, text) => {
    cards[kind].name.forEach((name, n) => {
      made.push({ id: PREFIX[kind] + cards[kind].id[n], name, text: "", need: "", ...text(n) });
    });
  };
  add("services", (n) => ({
    text: `${services.summary?.[n]} ${services.also?.[n] || ""} ${services.words?.[n]}`,
    need: needWords(services.needs[n][0]),
  }));
  add("needs", (n) => ({ need: needWords(n) }));
  add("starts", () => ({}));
  add("guides", (n) => ({ text: guides.summary[n] }));
  add("places", (n) => ({ text: parts[places.part[n]] || "" }));
  add("areas", (n) => ({ text: parts[areas.part[n]] || "" }));
  add("routes", (n) => ({ name: `bus ${routes.name[n]}`, text: routes.ends[n] }));
  return made;
};

/**
 * MiniSearch with many settings.
 * @param {Text[]} docs
 * @returns {Generator<Setting>}
 */
const miniSearches = function* (docs) {
  for (const need of [true, false]) {
    for (const dull of [true, false]) {
      const index = new MiniSearch({
        fields: need ? ["name", "text", "need"] : ["name", "text"],
        processTerm: (/** @type {string} */ term) => {
          const word = wordsOf(term).join("");
          return dull && isDull(word) ? null : word;
        },
      });
      index.addAll(docs);
      for (const options of miniSearchOptions(need)) {
        const rank = (/** @type {string} */ asks) => index.search(asks, options).map(({ id }) => id);
        yield { setting: JSON.stringify({ need, dull, ...options }), rank };
      }
    }
  }
};

/** @param {boolean} need */
const miniSearchOptions = (need) => {
  const boosts = [1, 2, 4].flatMap((name) =>
    need ? [0.3, 0.6, 1].map((more) => ({ name, need: more })) : [/** @type {Record<string, number>} */ ({ name })],
  );
  return [false, 0.2, 0.3].flatMap((fuzzy) =>
    [true, false].flatMap((prefix) =>
      /** @type {("OR" | "AND")[]} */ (["OR", "AND"]).flatMap((combineWith) =>
        boosts.map((boost) => ({ fuzzy, prefix, combineWith, boost })),
      ),
    ),
  );
};

/**
 * uFuzzy with many settings.
 * @param {Text[]} docs
 * @returns {Generator<Setting>}
 */
const uFuzzies = function* (docs) {
  for (const need of [true, false]) {
    const haystack = docs.map((doc) => wordsOf(`${doc.name} ${doc.text} ${need ? doc.need : ""}`).join(" "));
    for (const dull of [true, false]) {
      for (const intraMode of /** @type {(0 | 1)[]} */ ([0, 1])) {
        const fuzzy = new uFuzzy({ intraMode, intraIns: intraMode ? 1 : 0 });
        for (const outOfOrder of [0, 1, 2]) {
          yield {
            setting: JSON.stringify({ need, dull, intraMode, outOfOrder }),
            rank: (asks) => {
              const words = wordsOf(asks).filter((word) => !dull || !isDull(word));
              if (!words.length) return [];
              const [found, info, order] = fuzzy.search(haystack, words.join(" "), outOfOrder);
              const numbers = order && info ? order.map((n) => info.idx[n]) : found || [];
              return numbers.map((n) => docs[n].id);
            },
          };
        }
      }
    }
  }
};

/**
 * @param {Iterable<Setting>} settings
 * @param {Question[]} questions
 */
const bestOf = (settings, questions) => {
  /** @type {{ setting: string, rank: Rank, value: number }} */
  let best = { setting: "", rank: () => [], value: -1 };
  for (const setting of settings) {
    const value = measured(questions, setting.rank).ndcg;
    if (value > best.value) best = { ...setting, value };
  }
  return best;
};

/** @param {string} url */
const fetchJson = async (url) => (await fetch(url)).json();

export const judge = async () => {
  const [questions, language, cards] = [
    /** @type {Question[]} */ (await fetchJson("/judged.json")),
    await fetchJson("/language.json"),
    await load("/cards.json"),
  ];
  const judged = questions.filter(({ best }) => best.length); // what nothing answers can't be measured
  const finder = makeFinder(cards, language);
  const docs = documents(cards, language.everyday);
  /** @type {Rank} */
  const ours = (asks, typing) => {
    const { matches, unknown, others } = finder.find({ ...readState(""), q: asks }, { typing });
    return [...matches, ...unknown, ...others].map(({ kind, n }) => PREFIX[kind] + cards[kind].id[n]);
  };
  const open = judged.filter(({ held }) => !held);
  const held = judged.filter((question) => question.held);
  const rows = [
    { name: "ours", setting: "as the page shows it", rank: ours },
    { name: "MiniSearch", ...bestOf(miniSearches(docs), judged) },
    { name: "uFuzzy", ...bestOf(uFuzzies(docs), judged) },
  ].map(({ name, setting, rank }) => {
    const start = performance.now();
    for (const { asks, typing } of judged) rank(asks, typing);
    const ms = (performance.now() - start) / judged.length;
    return { name, setting, ms, open: measured(open, rank), held: measured(held, rank) };
  });
  const worst = open
    .map((question) => {
      const ids = ours(question.asks, question.typing);
      return /** @type {const} */ ([question.asks, ndcg(question, ids), ids.slice(0, PLACES)]);
    })
    .sort((a, b) => a[1] - b[1])
    .slice(0, WORST_SHOWN);
  return { rows, worst, open: open.length, held: held.length };
};
