import { parse } from 'yaml';
import { z } from 'zod';
import type { Edition } from '../rule.ts';
import { LawError } from './law-error.ts';
import { FIGURES, type FiguresOf, type RuleId, ruleForm } from './rule-forms.ts';

/** Every edition of every rule, the earliest first. */
export type Law = { readonly [Id in RuleId]: readonly Edition<FiguresOf<Id>>[] };

type AnyEdition = Edition<unknown> & { readonly id: RuleId };

/**
 * Reads the texts of files of rules, by name. An edition ends on the day before the next one, and so
 * there is no gap between them; only the last may have an end of its own.
 *
 * Throws a LawError with every problem: what is not of the form, a rule that is missing, two
 * editions of one day, an end before the beginning or within the time of another edition.
 */
export function parseRules(files: Readonly<Record<string, string>>): Law {
  const problems: string[] = [];
  const editions = Object.entries(files).flatMap(([file, text]) => readFile(file, text, problems));
  const law = Object.fromEntries(
    (Object.keys(FIGURES) as RuleId[]).map((id) => [
      id,
      joinEditions(
        id,
        editions.filter((edition) => edition.id === id),
        problems,
      ),
    ]),
  );
  if (problems.length > 0) throw new LawError(problems);
  // Each edition was read by the form of its own id.
  return law as unknown as Law;
}

function readFile(file: string, text: string, problems: string[]): AnyEdition[] {
  const read = z.array(ruleForm).safeParse(parse(text));
  if (!read.success) {
    problems.push(...read.error.issues.map((issue) => describe(file, issue)));
    return [];
  }
  return read.data.flatMap(({ validUntil = null, parameters, ...rule }) => {
    const figures = FIGURES[rule.id].safeParse(parameters);
    if (figures.success) return [{ ...rule, validUntil, parameters: figures.data }];
    problems.push(
      ...figures.error.issues.map((issue) => describe(`${file}: ${rule.id}: parameters`, issue)),
    );
    return [];
  });
}

function joinEditions(id: RuleId, found: readonly AnyEdition[], problems: string[]): AnyEdition[] {
  if (found.length === 0) problems.push(`${id}: no edition`);
  const editions = found.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return editions.map((edition, at) => {
    const next = editions[at + 1];
    const end = next === undefined ? edition.validUntil : dayBefore(next.validFrom);
    if (next !== undefined && edition.validUntil !== null) {
      problems.push(
        `${id}: only the last edition has an end, but not that of ${edition.validFrom}`,
      );
    }
    if (end !== null && end < edition.validFrom) {
      problems.push(`${id}: an edition of ${edition.validFrom} that no day is left for`);
    }
    return { ...edition, validUntil: end };
  });
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function describe(place: string, issue: z.core.$ZodIssue): string {
  return `${place}: ${issue.path.join('.')}: ${issue.message}`;
}
