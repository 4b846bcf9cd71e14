// The data that the form is made from: contribute/form/shared.json, and a file for each kind (plugins/recovery_hub/editing/form/form_data.py).

/** A pattern as data: its source and its flags. */
export type Pattern = [source: string, flags: string];
/** One step of looking at a text in another form: a pattern and what takes its place. ("NFKC" and "UPPER" are no patterns.) */
export type Step = [source: string, flags: string, by: string];
/** Something that must hold: a pattern is found in a text seen in some way, or is not. */
export type Condition = [source: string, flags: string, found: boolean, steps?: Step[]];
/** What is said of a problem: what was found, and what to do. */
export type Sentences = [found: string, advice: string];

/** A rule about one text (plugins/recovery_hub/validation/rules/_looks.py). */
export interface Rule {
  key: string;
  signs: Condition[];
  kinds: string[];
  under?: string;
  fields?: string[];
  butNot?: string[];
  warns?: boolean;
  group?: string;
  quotes?: boolean;
  says?: Record<string, Step[]>;
  fixed?: Record<string, string>;
  counts?: Step[];
  mends?: Step[][];
  right?: Pattern;
}

export interface Shared {
  city: string;
  email?: string;
  repository?: string;
  lists: Lists;
  looks: Rule[];
  words: Record<string, Sentences>;
  ukNumber: Pattern;
  inGroups: Step[];
  plain: PlainText;
}

/** The entries that others may point to: record -> id -> name. */
export type Lists = Record<string, Record<string, string>>;
/** Which texts need no quotation marks in YAML. */
export interface PlainText {
  plain: Pattern;
  never: Pattern[];
}

/** A field of the model, as JSON Schema says it. */
export interface Schema {
  title: string;
  description?: string;
  examples?: string[];
  type?: string | string[];
  format?: string;
  enum?: string[];
  enumDescriptions?: string[];
  anyOf?: [Schema, ObjectSchema];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  "x-text"?: string;
  "x-short"?: string;
  "x-need"?: boolean | string;
  "x-hint"?: string;
  "x-decimals"?: number;
  "x-points-to"?: string;
}
export type ObjectSchema = Schema & { properties: Record<string, Schema> };
export type ListSchema = Schema & { items: Schema };
export type ChoiceSchema = Schema & { enum: string[]; enumDescriptions: string[] };

/** What a reader of YAML gives for a field: a string, a list or an object; undefined for a field that is left out. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is the schema's, which is data
export type Value = any;
export type Values = Record<string, Value>;
/** The way to a value: names of fields, numbers in lists. */
export type Path = (string | number)[];

export interface Question {
  id: string;
  title: string;
  hint?: string;
  more?: boolean;
  fields: string[];
}
export interface EntryKind {
  kind: string;
  says: string;
  schema: ObjectSchema & { required: string[] };
  questions: Question[];
  folder?: string;
  file: string;
}

export interface Problem {
  key: string;
  way: Path;
  found: string;
  advice: string;
  suggestion: string;
  warns: boolean;
}

/** A field of the form. */
export interface Field {
  element: HTMLElement;
  /** For a group of fields: what holds them, where the element folds it away. */
  whole?: HTMLElement;
  read(): Value;
  fill(value: Value): void;
}
export type NamedField = [name: string, field: Field];
