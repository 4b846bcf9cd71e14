/* The usual times of a session in words: "Tuesday, 2pm to 4pm, not on bank holidays". Made from the same texts as "soonest". */
import { rulesOf, spanWords } from './soonest.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NTH = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last', '-2': 'last but one' };

const joined = words => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const daysWords = ({ days, nths, holidays }) => {
  const first = +days[0], last = +days.at(-1), run = days.length > 2 && last - first === days.length - 1;
  const week = days.length === 7 ? ['every day'] : run ? [`${DAYS[first]} to ${DAYS[last]}`] : [...days].map(day => DAYS[day]);
  return joined([...week, ...nths.map(([day, nth]) => `${NTH[nth]} ${DAYS[day]} of the month`), ...holidays ? ['bank holidays'] : []]);
};

export const usual = text => {
  const rules = rulesOf(text), said = rules.filter(rule => rule.spans.length && !rule.when.length && daysWords(rule))
    .map(rule => `${daysWords(rule)}, ${joined(rule.spans.map(spanWords))}`);
  if (said.length && rules.some(rule => rule.off && rule.holidays)) said.push('not on bank holidays');
  const dated = ({ kind, ends }) => kind === 'd' && ends[0].length === 8; // one day that differs: "next" knows it
  if (rules.some(rule => rule.when.length && !rule.when.every(dated))) said.push('different at some times of the year');
  return said.join('; ');
};
