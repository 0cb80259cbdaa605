import { parse } from 'yaml';
import { z } from 'zod';
import { BREACH_KINDS, type BreachKind } from '../../../../schema/code-lists/breach-kinds.ts';
import { LANGUAGES, type LocalizedText } from '../../../../schema/localized-text.ts';
import { LawError } from './law-error.ts';
import { localized } from './rule-forms.ts';

/** What a fact under a possible breach tells. */
const EVIDENCE_KINDS = [
  'CITIZENSHIP',
  'ENTRY',
  'PRESENCE',
  'VISAS',
  'PERMITS_TO_RESIDE',
  'NOTIFICATIONS',
  'NOTIFICATION',
  'REGISTRATIONS',
  'CONTRACT',
  'WORK_PERMITS',
  'WORK_PERMIT',
  'VISA',
  'CERTIFICATES',
  'PREPAYMENT',
  'WORKFORCE',
  'QUOTA',
  'TRAINING',
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Texts with {words} in braces to be filled in: the same words in every language. */
export interface Explanations {
  readonly breaches: Readonly<Record<BreachKind, LocalizedText>>;
  readonly evidence: Readonly<Record<EvidenceKind, LocalizedText>>;
}

const form = z.strictObject({
  breaches: z.record(z.enum(Object.keys(BREACH_KINDS) as [BreachKind, ...BreachKind[]]), localized),
  evidence: z.record(z.enum(EVIDENCE_KINDS), localized),
});

/** Reads the text of the file; throws a LawError if a kind or a language lacks a text or a word. */
export function parseExplanations(text: string): Explanations {
  const read = form.safeParse(parse(text));
  if (!read.success) {
    throw new LawError(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const uneven = Object.entries({ ...read.data.breaches, ...read.data.evidence })
    .filter(([, texts]) => new Set(LANGUAGES.map((language) => wordsOf(texts[language]))).size > 1)
    .map(([kind]) => `${kind}: the languages have different words to fill in`);
  if (uneven.length > 0) throw new LawError(uneven);
  return read.data;
}

function wordsOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join();
}
