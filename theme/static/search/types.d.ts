// The card file (docs/search-file.md), and what a search makes of a question.

export type EntryKind = "services" | "needs" | "starts" | "guides" | "places" | "areas" | "routes";

/** Names and ids, one for each entry of a kind; an id that is its name written small is not sent. */
export interface Named {
  id: string[];
  name: string[];
}

/** The services, by columns. In a large city those with a question mark come later, or never. */
export interface Services extends Named {
  summary?: string[];
  /** Other names, for the services that have some. */
  also?: Record<number, string>;
  words?: string[];
  /** Where they come, for those who come to some parts of the city only. */
  comes?: Record<number, string>;
  status: string;
  organisation: number[];
  needs: number[][];
  forms?: string[];
  cost?: string;
  reach?: string[];
  checked?: number[];
  ages: string[];
  gender: string;
  /** The lives it is only for or especially for, a letter each. */
  situations: string[];
  /** Whether somebody may come: "life" for one who leads none of these lives, then each gender. */
  open: Record<string, string>;
  /** Services for which the answer to some lives is another: a letter and its answer, one after the other. */
  only: Record<number, string>;
  places: number[][];
  hours?: string[][];
  facets: Record<string, string>;
}

export interface Holidays {
  bank: string[];
  kept: string[];
  /** what each of "kept" is called */
  names?: string[];
  /** terms and the holidays between them: first day, last day, 1 for a term */
  school?: [string, string, number][];
  college?: [string, string, number][];
}

export interface Cards {
  today: string;
  services: Services;
  needs: Named & { words: string[] };
  starts: Named;
  guides: Named & { summary: string[]; needs: number[][] };
  places: Named & { part: number[] };
  areas: Named & { part: number[] };
  routes: Named & { ends: string[] };
  organisations: string[];
  parts: string[];
  holidays: Holidays;
  urgent: { needs: number[]; starts: number[] };
  more: { parts?: string; part?: number; order?: string | null; said?: string };
}

/** Who can get where: area -> place -> a letter, or minutes. */
export interface Buses {
  direct: string[];
  minutes: number[][];
  points: [north: number, east: number][];
  /** The services that come to people: their numbers; whether each is also to be had from afar; area -> a letter for each. */
  visitors: number[];
  remote: string;
  comes: string[];
  home: string[];
}

/** Everyday English, from its own file. Phrases are joined by "|". */
export interface Everyday {
  needs?: Record<string, string>;
  starts?: Record<string, string>;
  situations: Record<string, string>;
  genders: Record<string, string>;
  spellings: Record<string, string>;
  like: string[];
  avoid?: string[];
  faint?: string[];
}

/** The phrases that stand in the page. */
export interface CrisisPhrases {
  crisis: string[];
  unsure: string[];
  notCrisis: string[];
}
export interface Language extends CrisisPhrases {
  /** Facet -> "by phone|on the phone". */
  facets: Record<string, string>;
  loss: string[];
  dull?: string[];
  everyday: Everyday;
  /** Whether a text says that it has already happened. */
  isDone?: (text: string) => boolean;
}

/** A word of a question: as it was written, as it is spelt, and where it stands. */
export interface Word {
  word: string;
  fresh: string;
  place: number;
}
/** A word that tells something: the stems it may stand for, how sure each is, and how much the word counts. */
export interface Token extends Word {
  stems: Map<string, number>;
  weight: number;
}

export type ConceptKind = "need" | "start" | "situation" | "gender" | "part";
/** How strongly something was meant, and by which tokens. */
export interface Hit {
  strong: number;
  by: number[];
}
export type Strength = Record<ConceptKind, Map<number | string, Hit>>;
/** A phrase that a question holds whole. */
export interface FullPhrase {
  kind: ConceptKind;
  n: number | string;
  by: number[];
}

/** A question, understood. */
export interface Asked {
  /** Whether nothing but filters was asked. */
  alone: boolean;
  all: Word[];
  tokens: Token[];
  /** The tokens that entries are searched for. */
  sought: Token[];
  strength: Strength;
  full: FullPhrase[];
  crisis: boolean;
}

/** An entry of the card file: its number in all, its kind, its number in its kind. */
export interface Entry {
  id: number;
  kind: EntryKind;
  n: number;
  stems?: string[];
}
export interface Match extends Omit<Entry, "stems"> {
  score: number;
}
export type Unknown = Match & { lacks: Filter[] };
export type Other = Match & { misses: Filter[] };
/** A reason why an entry is an answer. */
export interface Reason {
  kind?: string;
  n?: number | string;
  by: number[];
}

/** What the form and the fragment say. */
export interface State {
  q: string;
  on: string[];
  not: string[];
  need: string;
  age: number | null;
  who: string;
  from: string;
  sort: string;
}

/** A filter: one of the facets, or with a kind of its own. n: which need or area. wrote: the words that asked for it. */
export interface Filter {
  id: string;
  kind?: string;
  n?: number;
  age?: number;
  who?: string;
  wrote?: string;
}

export type Answer = "y" | "p" | "u" | "n";
/** The services by their answer; fit: yes and in part; lacks: what is not known of a service, or holds in part only. */
export interface Sorted extends Record<Answer, number[]> {
  fit: number[];
  lacks: Map<number, Filter[]>;
}

export interface Result {
  asked: Asked | null;
  filters: Filter[];
  matches: Match[];
  crisis: boolean;
  partly: Map<number, Filter[]>;
  unknown: Unknown[];
  others: Other[];
  counts: { yes: number; partly: number; unknown: number; pages: number };
}

export interface Engine {
  ask(text: string, typing: boolean): Asked;
  leave(asked: Asked, taken: Set<number>): Asked;
  nearest(word: string): string[];
  search(asked: Asked): Match[];
  explain(entry: Match, asked: Asked): Reason[];
  take(learn: (words: Postings) => Promise<void>): Promise<void>;
}
export interface Finder {
  find(state: State, options?: { typing?: boolean; buses?: Buses | null }): Result;
  listed: number[];
  engine: Engine;
}

/** Stem -> postings, each an entry and the best of its fields that has the stem. */
export type Postings = Map<string, number[]>;
/** need, start, situation ... -> which of them -> the entries that belong to it. */
export type Groups = Record<ConceptKind, Map<number | string, number[]>>;
export interface Index {
  entries: Entry[];
  texts: (entry: Entry) => Record<string, string | undefined>;
  words: Postings;
  groups: Groups;
}

/** The ways to get in touch that a card shows. */
export interface Reach {
  verb: string;
  shown: string;
  href: string;
}
/** A service as a card shows it. */
export interface Card {
  id: string;
  name: string;
  summary: string;
  forms: string;
  comes: string;
  where: string;
  cost: string;
  status: string;
  reach: Reach | null;
}
