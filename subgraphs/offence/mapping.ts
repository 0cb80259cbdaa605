import { OFFENCE_ARTICLES } from '../../schema/code-lists/offence-articles.ts';
import { OFFENCE_MEASURES } from '../../schema/code-lists/offence-measures.ts';
import { OFFENCE_STATUSES } from '../../schema/code-lists/offence-statuses.ts';
import type { Offence } from '../../schema/generated/offence.ts';
import { parseLocalDate, toDictionaryValue } from '../kit/index.ts';
import { parseTenge } from '../kit/parse-tenge.ts';
import { requireText, textOf, type XmlNode } from '../kit/xml.ts';

/** An offence as the register spells it, days and money read. */
export interface OffenceRecord {
  readonly number: string;
  /** With its part: `517(3)`. */
  readonly article: string;
  readonly committedOn: string;
  readonly decidedOn: string | null;
  readonly measure: string | null;
  readonly fineTiyn: number | null;
  readonly fineMci: number | null;
  readonly finePaidOn: string | null;
  readonly status: string;
}

/** Reads an offence. Throws for a day or an amount that is none. */
export function readOffence(node: XmlNode): OffenceRecord {
  const part = textOf(node, 'part');
  const article = requireText(node, 'article');
  const amount = textOf(node, 'fineAmount');
  return {
    number: requireText(node, 'number'),
    article: part === undefined ? article : `${article}(${part})`,
    committedOn: parseLocalDate(requireText(node, 'committedOn')),
    decidedOn: readDay(node, 'decidedOn'),
    measure: textOf(node, 'measure') ?? null,
    fineTiyn: amount === undefined ? null : readFine(amount),
    fineMci: readCount(textOf(node, 'fineMci')),
    finePaidOn: readDay(node, 'finePaidOn'),
    status: requireText(node, 'status'),
  };
}

/** What fits into the schema's Int. */
const TIYN_MAX = 2_147_483_647;

function readFine(text: string): number {
  const tiyn = parseTenge(text);
  if (tiyn > TIYN_MAX) throw new RangeError('expected a fine that fits into an Int');
  return tiyn;
}

/** Returns the offences with their labels, the latest first; one that comes twice is taken once. */
export function toOffences(records: readonly OffenceRecord[]): Offence[] {
  const rank = ({ committedOn, number }: OffenceRecord) => `${committedOn} ${number}`;
  const once = new Map(records.map((record) => [record.number, record]));
  return [...once.values()].sort((a, b) => (rank(a) < rank(b) ? 1 : -1)).map(toOffence);
}

function toOffence({ article, measure, status, ...record }: OffenceRecord): Offence {
  return {
    ...record,
    article: toDictionaryValue(article, OFFENCE_ARTICLES),
    measure: measure === null ? null : toDictionaryValue(measure, OFFENCE_MEASURES),
    status: toDictionaryValue(status, OFFENCE_STATUSES),
  };
}

function readDay(node: XmlNode, name: string): string | null {
  const text = textOf(node, name);
  return text === undefined ? null : parseLocalDate(text);
}

function readCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,6}$/.test(text)) throw new RangeError('expected a whole number');
  return Number(text);
}
