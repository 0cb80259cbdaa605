import type { AgencyCode } from '../../../../schema/agencies.ts';
import type { BreachKind } from '../../../../schema/code-lists/breach-kinds.ts';
import type { Language, LocalizedText } from '../../../../schema/localized-text.ts';
import type { Evidence, PossibleBreach, SanctionNote, UncheckedRule } from '../answer.ts';
import type { Moment } from '../facts.ts';
import { EXPLANATIONS } from '../law/law.ts';
import type { EvidenceKind } from '../law/parse-explanations.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Rule } from '../rule.ts';

/** What is put into the braces of a text, the same or in each language its own. */
type Words = Readonly<Record<string, string | number | LocalizedText>>;

/** What one check has found, and what it could not look at. */
export interface Findings {
  readonly breaches: readonly PossibleBreach[];
  readonly unchecked: readonly UncheckedRule[];
}

export const NO_FINDINGS: Findings = { breaches: [], unchecked: [] };

type Sanction = 'overstay-sanction' | 'host-sanction' | 'work-sanction' | 'employer-sanction';

/** Returns a possible breach; `key` tells it from others of its kind, and holds no name of a person. */
export function toBreach(breach: {
  readonly kind: BreachKind;
  readonly rule: Rule;
  readonly since: string | null;
  readonly key: string;
  readonly words: Words;
  readonly evidence: readonly Evidence[];
  readonly sanction: SanctionNote | null;
}): PossibleBreach {
  const { kind, rule, since, key, words, evidence, sanction } = breach;
  return {
    id: `${kind}:${key}`,
    kind,
    rule,
    since,
    evidence,
    explanation: fill(EXPLANATIONS.breaches[kind], words),
    sanction,
    needsHumanReview: true,
  };
}

/** Returns a fact that a system has told, put into words. */
export function toEvidence(
  { now }: Moment,
  system: AgencyCode,
  kind: EvidenceKind,
  words: Words = {},
): Evidence {
  return { system, asOf: now, text: fill(EXPLANATIONS.evidence[kind], words) };
}

/** Returns what may follow after so many days. */
export function toSanction(id: Sanction, today: string, days: number): SanctionNote | null {
  const { article, parameters, verified } = ruleOn(id, today);
  const tier = parameters.tiers.find(({ daysMax }) => daysMax === null || days <= daysMax);
  return tier === undefined
    ? null
    : { article, text: tier.text, verified: verified && tier.verified };
}

/** Returns the findings of several checks as one. */
export function joinFindings(findings: readonly Findings[]): Findings {
  return {
    breaches: findings.flatMap(({ breaches }) => breaches),
    unchecked: findings.flatMap(({ unchecked }) => unchecked),
  };
}

function fill(text: LocalizedText, words: Words): LocalizedText {
  const put = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = words[name];
      if (word === undefined) throw new TypeError(`expected a value for {${name}}, but got none`);
      return typeof word === 'object' ? word[language] : String(word);
    });
  return { kk: put('kk'), ru: put('ru'), en: put('en') };
}
