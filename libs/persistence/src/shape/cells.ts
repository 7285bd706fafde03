import { asBoolean, asInstant, type Kind } from './kinds.js';

/** What came back of a row: its texts, and beside them what came as JSON. */
type Texts = readonly (string | null)[];
type Jsons = readonly unknown[];

/** Takes one value out of what came back of a row. */
export type Take = (texts: Texts, jsons: Jsons) => unknown;

/** How a row is written in a statement, and how what comes back is read. */
export interface Written {
  /** an array of SQL, of texts or of JSON; one row, or what `listOf` makes a list of */
  readonly sql: string;
  readonly read: (raw: unknown) => unknown;
}

/**
 * The values of one row on their way out of the database. As an object of JSON each would be looked up by its type, once a
 * value and a row, and bear its name; so they go without names in one array of texts, which PostgreSQL writes at a fifth of
 * the cost, and whoever compiled the statement knows which stands where. What is no plain text goes beside it as JSON.
 */
export class Cells {
  private readonly texts: string[] = [];
  private readonly jsons: string[] = [];

  /** A value that is rightly read from its text. */
  text(sql: string): Take {
    const at = this.place(this.texts, `(${sql})::text`);
    return (texts) => texts[at] ?? null;
  }

  /** A column of a kind; of one that is not known, or of what is no column, PostgreSQL decides how it stands in JSON. */
  value(sql: string, kind: Kind | undefined): Take {
    if (kind === undefined) return this.json(`to_json(${sql})`);
    const text = this.text(sql) as (texts: Texts, jsons: Jsons) => string | null;
    const of = READ[kind];
    if (of === null) return text;
    return (texts, jsons) => {
      const given = text(texts, jsons);
      return given === null ? null : of(given);
    };
  }

  /** `sql` is of the type json. */
  json(sql: string): Take {
    const at = this.place(this.jsons, sql) + 1;
    return (_, jsons) => jsons[at] ?? null;
  }

  /** The one text that there is of the row, where there is nothing else. */
  get onlyText(): string | null {
    return this.texts.length === 1 && this.jsons.length === 0 ? this.texts[0]! : null;
  }

  written(take: Take): Written {
    const texts = `array[${this.texts.join(', ')}]`;
    if (this.jsons.length === 0) return { sql: texts, read: (raw) => take(raw as Texts, NONE) };
    const sql = `array[array_to_json(${this.texts.length === 0 ? 'array[]::text[]' : texts}), ${this.jsons.join(', ')}]`;
    return { sql, read: (raw) => take((raw as readonly [Texts])[0], raw as Jsons) };
  }

  /** The same value asked for twice goes once. */
  private place(cells: string[], sql: string): number {
    const known = cells.indexOf(sql);
    return known === -1 ? cells.push(sql) - 1 : known;
  }
}

const NONE: Jsons = [];

const READ: Readonly<Record<Kind, ((text: string) => unknown) | null>> = {
  text: null,
  number: Number,
  boolean: asBoolean,
  instant: asInstant,
};

/** A thing of its fields, in their order. */
export function thingOf(fields: ReadonlyMap<string, Take>): (texts: Texts, jsons: Jsons) => Record<string, unknown> {
  const [keys, takes] = [[...fields.keys()], [...fields.values()]];
  return (texts, jsons) => {
    const thing: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i++) thing[keys[i]!] = takes[i]!(texts, jsons);
    return thing;
  };
}

/** A list of rows as JSON, in the order in which `from` gives them; of no rows it is empty. */
export function listOf(row: string, from: string): string {
  return `array_to_json(array(select ${row} from ${from}))`;
}

export function readList(read: Written['read'], raw: unknown): readonly unknown[] {
  return (raw as readonly unknown[]).map(read);
}
