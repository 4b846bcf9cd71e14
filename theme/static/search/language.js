/* What a question means: slips mended, everyday words read as needs, people and parts of the city. Knows the card file only. */
import { makeCrisis } from './crisis.js';
import { isDull, joinedWords, slips, stem, stemsOf, wordsOf } from './words.js';
import { weights } from './weights.js';

const inverted = phrases => {
  const found = new Map();
  phrases.forEach(({ stems }, n) => stems.forEach(one => found.get(one)?.push(n) ?? found.set(one, [n])));
  return found;
};

/* Args: cards; page: the phrases that stand in the page (crisis, unsure, notCrisis, loss, everyday), and isDone of already-done.js; spoken: stem -> in how many entries. */
export const makeLanguage = (cards, page, spoken) => {
  const { needs, urgent } = cards, { everyday } = page;
  const phrase = (text, kind, n) => {
    const words = wordsOf(text), stems = stemsOf(text);
    return { kind, n, text, stems, dull: words.filter(word => !stems.includes(stem(word))) };
  };
  const listed = (kind, lists) => Object.entries(lists).flatMap(([n, text]) => text.split('|').map(one => phrase(one, kind, n)));
  const ofIds = (kind, ids, lists) => Object.entries(lists || {}).flatMap(([id, text]) => ids.includes(id) ? text.split('|').map(one => phrase(one, kind, ids.indexOf(id))) : []);
  const phrases = [
    ...needs.words.flatMap((words, n) => [...words.split('|'), needs.name[n]].map(text => phrase(text, 'need', n))),
    ...cards.starts.name.map((text, n) => phrase(text, 'start', n)),
    ...ofIds('need', cards.needs.id, everyday.needs), ...ofIds('start', cards.starts.id, everyday.starts),
    ...listed('situation', everyday.situations), ...listed('gender', everyday.genders),
    ...cards.parts.map((text, n) => phrase(text, 'part', n)),
  ];
  const byStem = inverted(phrases), inNeeds = new Map(), known = new Map(spoken);
  const count = one => known.set(one, (known.get(one) || 0) + 1);
  for (const { kind, n, stems } of phrases) for (const one of stems) {
    count(one);
    if (kind === 'need') inNeeds.set(one, (inNeeds.get(one) || new Set()).add(n));
  }
  const like = new Map();
  const single = text => text.split('|').filter(one => !one.includes(' ')).join(' ');
  for (const line of [...everyday.like, ...Object.values(everyday.situations).map(single)]) {
    const stems = [...new Set(line.split(' ').map(stem))];
    stems.forEach(one => { count(one); like.set(one, [...like.get(one) || [], ...stems]); });
  }
  const vocabulary = [...known.keys()].sort();
  const said = new Set((everyday.faint || []).map(stem)), faint = one => said.has(one) ? .3 : 1;
  const rare = one => faint(one) * Math.log(1 + cards.services.name.length * 2.5 / (known.get(one) || 1));
  const rareNeed = one => faint(one) * Math.log(1 + 1.5 * needs.name.length / (inNeeds.get(one)?.size || 1));

  const mended = new Map();
  const nearest = word => {
    if (!mended.has(word)) {
      const limit = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
      let best = [], least = limit + .9;
      for (const one of limit ? vocabulary : []) {
        // Hardly anybody errs in the first letter, but for a swap; looking no further makes it ten times as fast.
        if (one.length < 3 || Math.abs(one.length - word.length) > limit || (one[0] !== word[0] && one[0] !== word[1] && one[1] !== word[0])) continue;
        if (/\d/.test(one)) continue;
        const far = slips(word, one, limit) + (one[0] === word[0] ? 0 : .5);
        if (far < least) [best, least] = [[one], far];
        else if (far === least) best.push(one);
      }
      mended.set(word, best.sort((a, b) => known.get(b) - known.get(a)).slice(0, 3));
    }
    return mended.get(word);
  };
  const beginning = start => {
    let low = 0, high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary[middle] < start) low = middle + 1; else high = middle;
    }
    let end = low;
    while (end < low + 12 && vocabulary[end]?.startsWith(start)) end++;
    return vocabulary.slice(low, end);
  };

  /* A word as it was written -> the stems it may stand for, with how sure that is. */
  const meanings = (word, unfinished) => {
    const own = stem(word), found = new Map();
    const put = (one, sure) => found.get(one) >= sure || found.set(one, sure);
    if (known.has(own)) put(own, 1);
    if (unfinished && word.length > 2) beginning(word).forEach(one => put(one, one === own ? 1 : weights.prefix));
    if (!found.size) nearest(own).forEach(one => put(one, weights.slip));
    for (const [one, sure] of [...found]) if (sure === 1 || !known.has(own)) like.get(one)?.forEach(other => put(other, sure * weights.like));
    return found;
  };

  /* The places of words that stand in one of some phrases. */
  const placesOf = (words, phrases) => new Set(phrases.flatMap(meant => words.flatMap((_, at) => meant.every((one, n) => words[at + n] === one) ? meant.map((_, n) => at + n) : [])));
  const lost = page.loss.map(wordsOf), avoid = (everyday.avoid || []).map(wordsOf);

  const crisisIn = makeCrisis(page);

  /* Phrases that the question holds, whole or in part, and the strongest for each need, start, situation ... */
  const phrasesIn = (tokens, sure, whole, written, strength) => {
    const full = [];
    for (const which of new Set([...sure.keys()].flatMap(one => byStem.get(one) || []))) {
      const { kind, n, stems, dull } = phrases[which], by = new Set();
      let all = weights.dull * dull.length, got = weights.dull * dull.filter(word => written.has(word)).length;
      for (const one of stems) {
        const weight = rareNeed(one), hit = sure.get(one);
        all += weight;
        if (hit?.much > weights.like) { got += weight * hit.much; by.add(hit.t); }
      }
      const covers = got / all, share = Math.min(1, got / whole);
      if (kind !== 'need' && kind !== 'start' && covers < .75) continue;
      const strong = covers > .74 ? covers * (weights.single + (1 - weights.single) * share)
        : (kind === 'start' ? .9 : weights.partial) * covers * covers * (.4 + .6 * share);
      if (covers > .95) full.push({ kind, n, by: [...by] });
      if (!(strength[kind].get(n)?.strong >= strong)) strength[kind].set(n, { strong, by: [...by] });
    }
    // "hot drink" is no drink: a word that a longer phrase took for another need says little by itself.
    const long = full.filter(({ kind, by }) => kind === 'need' && by.length > 1);
    strength.need.forEach((hit, n) => { if (hit.by.length < 2 && long.some(one => one.n !== n && one.by.includes(hit.by[0]))) hit.strong *= weights.swallowed; });
    return full;
  };

  /* Words that a need knows, even where no phrase of it is whole. */
  const wordsInNeeds = (tokens, whole, strength) => {
    const bags = new Map();
    tokens.forEach(({ stems }, t) => {
      const best = new Map();
      stems.forEach((much, one) => inNeeds.get(one)?.forEach(n => best.set(n, Math.max(best.get(n) || 0, much * rareNeed(one)))));
      best.forEach((much, n) => { const bag = bags.get(n) || { much: 0, by: [] }; bag.much += much; bag.by.push(t); bags.set(n, bag); });
    });
    bags.forEach(({ much, by }, n) => {
      const strong = weights.bag * much / whole;
      if (!(strength.need.get(n)?.strong >= strong)) strength.need.set(n, { strong, by });
    });
  };

  const concepts = (words, tokens, sure, happened) => {
    const strength = { need: new Map(), start: new Map(), situation: new Map(), gender: new Map(), part: new Map() };
    const whole = tokens.reduce((sum, { stems }) => sum + Math.max(0, ...[...stems].map(([one, much]) => much * rareNeed(one))), 0) || 1;
    const full = phrasesIn(tokens, sure, whole, new Set(words), strength);
    wordsInNeeds(tokens, whole, strength);
    const danger = crisisIn(words), crisis = danger.size > 0 || happened;
    if (crisis) {
      const by = [...tokens.keys()], others = Math.max(0, ...[...strength.need].map(([n, hit]) => urgent.needs.includes(n) ? 0 : hit.strong));
      const strong = placesOf(words, lost).size || (others > .85 && !happened && !tokens.every(({ place }) => danger.has(place))) ? weights.loss : 1;
      urgent.needs.forEach(n => strength.need.set(n, { strong: Math.max(strong, strength.need.get(n)?.strong || 0), by }));
      urgent.starts.forEach(n => strength.start.set(n, { strong: strong > .5 ? 1 : .2, by }));
    }
    return { strength, full, crisis };
  };

  /* Args: text as it was typed; typing: whether its last word may not be finished.

     Returns: alone (nothing but filters was asked), all (words), tokens (those that tell something, with their meanings), sought (those of them that entries are
     searched for), strength (needs, starts, situations, genders, parts -> how strong, by which tokens), full, crisis. */
  const ask = (text, typing) => {
    const words = wordsOf(joinedWords(text));
    const all = words.flatMap(word => wordsOf(everyday.spellings[word] || word).map(fresh => ({ word, fresh }))).map((one, place) => ({ ...one, place }));
    const avoided = placesOf(all.map(({ fresh }) => fresh), avoid);
    const telling = all.filter(({ fresh, place }) => !isDull(fresh) && !avoided.has(place)
      && !(typing && place && place === all.length - 1 && fresh.length < 3 && !known.has(fresh)));
    const tokens = (telling.length ? telling : all).map(one => {
      const stems = meanings(one.fresh, typing && one.place === all.length - 1), most = Math.max(...stems.values());
      return { ...one, stems, weight: stems.size ? Math.max(...[...stems].map(([word, much]) => much === most ? rare(word) : 0)) : 2 };
    });
    const sure = new Map();
    tokens.forEach(({ stems }, t) => stems.forEach((much, one) => sure.get(one)?.much >= much || sure.set(one, { much, t })));
    return { all, tokens, sought: tokens, alone: !tokens.length, ...concepts(all.map(({ fresh }) => fresh), tokens, sure, Boolean(page.isDone?.(text))) };
  };

  /* The same question, without the words that were read as filters. taken: their places. */
  const leave = (asked, taken) => {
    const left = asked.tokens.filter(({ place }) => !taken.has(place));
    return { ...asked, sought: left.length ? left : asked.tokens, alone: !left.length };
  };

  return { ask, leave, nearest };
};
