/* The next session, by the reader's own clock in Europe/London. The build never says "next": a page may be read months later.

   The texts are written by plugins/recovery_hub/search/schedule_codec.py, which explains them: "i14-16" is a form, then rules. */

const DAY_MS = 864e5, DAY_MINUTES = 1440, FURTHEST_DAYS = 400;

const minutesOf = clock => clock.length < 3 ? clock * 60 : clock.slice(0, -2) * 60 + +clock.slice(-2);

const read = new Map();
export const rulesOf = text => {
  if (!read.has(text)) read.set(text, text.slice(1).split(';').map(rule => {
    const [listed, times, when = ''] = rule.replace(/^\+/, '').split(' '), days = listed.split(',');
    return {
      adds: rule[0] === '+',
      days: days.includes('*') ? '0123456' : days.find(one => /^\d+$/.test(one)) || '',
      nths: days.filter(one => one.includes('#')).map(one => one.split('#').map(Number)),
      holidays: days.includes('H'),
      off: times === 'x',
      spans: /\d/.test(times) ? times.split(',').map(span => span.split('-').map(minutesOf)) : [],
      when: when.split(',').filter(Boolean).map(part => ({ kind: part[0], ends: part.slice(1).split('-') })),
    };
  }));
  return read.get(text);
};

const inRow = (first, one, last) => first <= last ? first <= one && one <= last : one >= first || one <= last;

const belongs = (rule, day, holidays) => {
  const iso = day.toISOString().slice(0, 10).replaceAll('-', '');
  const within = ({ kind, ends: [first, last = first] }) => kind === 'm' ? inRow(+first, +iso.slice(4, 6), +last)
    : first.length === 8 && last.length === 8 ? first <= iso && iso <= last : inRow(first.slice(-4), iso.slice(4), last.slice(-4));
  if (rule.when.length && !rule.when.some(within)) return false;
  const weekday = (day.getUTCDay() + 6) % 7, date = day.getUTCDate();
  const inMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  const counted = [Math.floor((date - 1) / 7) + 1, -(Math.floor((inMonth - date) / 7) + 1)];
  return rule.days.includes(weekday) || rule.nths.some(([which, nth]) => which === weekday && counted.includes(nth))
    || (rule.holidays && holidays[rule.off ? 'kept' : 'bank'].includes(day.toISOString().slice(0, 10)));
};

const merged = spans => spans.sort((a, b) => a[0] - b[0]).reduce((joined, [opens, closes]) => {
  const last = joined.at(-1);
  if (last && opens <= last[1] && Math.max(closes, last[1]) - last[0] <= DAY_MINUTES) last[1] = Math.max(last[1], closes);
  else joined.push([opens, closes]);
  return joined;
}, []);

/* The times of one day; [] where it is closed. A night belongs to the day on which it starts. */
const timesOn = (text, day, holidays) => {
  const rules = rulesOf(text), hold = rules.map(rule => belongs(rule, day, holidays));
  return merged(rules.flatMap((rule, n) => hold[n] && !rules.some((later, m) => m > n && hold[m] && !later.adds) ? rule.spans.map(span => [...span]) : []));
};

/* The next days on which it is open: [{day: Date, spans: [[minutes, minutes]]}], from a day on, at most so many. */
export const openings = (text, holidays, from, count) => {
  const found = [];
  for (let n = 0; n <= FURTHEST_DAYS && found.length < count; n++) {
    const day = new Date(from.getTime() + n * DAY_MS), spans = timesOn(text, day, holidays);
    if (spans.length) found.push({ day, spans });
  }
  return found;
};

/* What the clock on the wall shows in Thornmouth: {day: Date at midnight UTC, minutes}. */
export const londonNow = (now = new Date()) => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hourCycle: 'h23', year: 'numeric',
    month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: new Date(`${parts.year}-${parts.month}-${parts.day}T00:00Z`), minutes: parts.hour * 60 + +parts.minute };
};

/* The first session that is not over: {day, span, begins} with begins in minutes from the midnight of today; null if there is none. */
export const soonest = (texts, holidays, { day, minutes }) => {
  let best = null;
  for (const text of texts) {
    for (const opening of openings(text, holidays, new Date(day.getTime() - DAY_MS), 3)) {
      const offset = (opening.day - day) / DAY_MS * DAY_MINUTES;
      const span = opening.spans.find(([, closes]) => offset + closes > minutes);
      if (!span) continue;
      const begins = Math.max(offset + span[0], minutes);
      if (!best || begins < best.begins) best = { day: opening.day, span, begins, form: text[0] };
      break;
    }
  }
  return best;
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const dateWords = day => `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;

const clockWords = minutes => {
  const hours = Math.floor(minutes / 60) % 24, rest = minutes % 60;
  if (!rest && hours % 12 === 0) return hours ? 'noon' : 'midnight';
  return `${hours % 12 || 12}${rest ? `:${String(rest).padStart(2, '0')}` : ''}${hours < 12 ? 'am' : 'pm'}`;
};

export const spanWords = ([opens, closes]) => opens === 0 && closes === DAY_MINUTES ? 'day and night' : `${clockWords(opens)} to ${clockWords(closes)}`;
