import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import {
  ANSWER_EXPLANATIONS,
  type QuestionCode,
  UNKNOWN_EXPLANATIONS,
} from '../../schema/code-lists/answer-explanations.ts';
import { ANSWER_REASONS } from '../../schema/code-lists/answer-reasons.ts';
import { BREACH_KINDS } from '../../schema/code-lists/breach-kinds.ts';
import type {
  Answer,
  AnswerGrounds,
  ComplianceReview,
  DaysAnswer,
  PossibleBreach,
  RuleCitation,
  SystemNotAnswering,
  UncheckedRule,
} from '../../schema/generated/compliance.ts';
import { toDateTime, toDictionaryValue, todayInKazakhstan } from '../kit/index.ts';
import type {
  BreachReport,
  PossibleBreach as FoundBreach,
  Answer as ReckonedAnswer,
  DaysAnswer as ReckonedDays,
  UncheckedRule as RuleInDoubt,
} from './rules/answer.ts';
import type { RuleId } from './rules/law/rule-forms.ts';
import { ruleOn } from './rules/law/rule-on.ts';
import type { Edition, Rule } from './rules/rule.ts';

/**
 * The rule that each question is about. The rule that decided would tell who somebody is: a citizen
 * of a union, a kandas, the holder of a visa.
 */
const QUESTION_RULES: Readonly<Record<QuestionCode, RuleId>> = {
  MAY_STAY: 'ground-to-stay',
  STAY_DAYS_LEFT: 'ground-to-stay',
  MAY_WORK: 'permit-to-work',
  IS_REGISTERED: 'own-registration',
  CERTIFICATE_VALID: 'medical-certificate',
  NEO_NOMAD_ELIGIBLE: 'neo-nomad-visa',
};

type Unparented<T> = Omit<T, '__typename'>;

/** Returns the answer as anybody may see it, whose ground stands apart. */
export function toAnswer(question: QuestionCode, answer: ReckonedAnswer): Unparented<Answer> {
  const { value } = answer;
  return {
    value,
    explanation: value === 'UNKNOWN' ? whyUnknown(answer) : ANSWER_EXPLANATIONS[question][value],
    ...toAnswerParts(question, answer),
  };
}

/** Returns the days as anybody may see them, whose ground stands apart. */
export function toDaysAnswer(question: QuestionCode, answer: ReckonedDays): Unparented<DaysAnswer> {
  const { value, days } = answer;
  const { YES, NO } = ANSWER_EXPLANATIONS[question];
  const explanations = { LIMITED: NO, UNLIMITED: YES, UNKNOWN: whyUnknown(answer) };
  return {
    limit: value,
    days,
    explanation: explanations[value],
    ...toAnswerParts(question, answer),
  };
}

function toAnswerParts(question: QuestionCode, answer: ReckonedAnswer | ReckonedDays) {
  const { asOf, missing } = answer;
  return {
    asOf: toDateTime(asOf.toISOString()),
    rule: toRuleCitation(ruleOn(QUESTION_RULES[question], todayInKazakhstan(asOf))),
    missing: missing.map(toSystemNotAnswering),
    grounds: toGrounds(answer),
  };
}

function toGrounds({ reason, rule }: ReckonedAnswer | ReckonedDays): AnswerGrounds {
  return {
    reason: toDictionaryValue(reason, ANSWER_REASONS),
    rule: rule === null ? null : toRuleCitation(rule),
  };
}

function whyUnknown({ reason }: ReckonedAnswer | ReckonedDays) {
  return reason === 'SYSTEM_SILENT'
    ? UNKNOWN_EXPLANATIONS.SYSTEM_SILENT
    : UNKNOWN_EXPLANATIONS.RECORDS_INSUFFICIENT;
}

/** Returns what was found, and what could not be checked. */
export function toComplianceReview(report: BreachReport): ComplianceReview {
  return {
    asOf: toDateTime(report.asOf.toISOString()),
    breaches: report.breaches.map(toPossibleBreach),
    notChecked: report.unchecked.map(toUncheckedRule),
  };
}

function toPossibleBreach(breach: FoundBreach): PossibleBreach {
  const { id, kind, rule, since, evidence, explanation, sanction, needsHumanReview } = breach;
  return {
    id,
    kind: toDictionaryValue(kind, BREACH_KINDS),
    rule: toRuleCitation(rule),
    since,
    facts: evidence.map(({ text, system, asOf }) => ({
      text,
      system: toDictionaryValue(system, AGENCIES),
      asOf: toDateTime(asOf.toISOString()),
    })),
    explanation,
    sanction:
      sanction === null
        ? null
        : { article: sanction.article, text: sanction.text, isVerified: sanction.verified },
    needsHumanReview,
  };
}

function toUncheckedRule({ rule, reason, missing }: RuleInDoubt): UncheckedRule {
  return {
    rule: toRuleCitation(rule),
    reason: toDictionaryValue(reason, ANSWER_REASONS),
    missing: missing.map(toSystemNotAnswering),
  };
}

/** Returns the rule with the figures of its edition. */
export function toRuleCitation(rule: Rule & Partial<Edition<unknown>>): RuleCitation {
  const { id, title, article, source, validFrom, validUntil, verified, parameters } = rule;
  return {
    id,
    title,
    article,
    source,
    validFrom,
    validUntil,
    isVerified: verified,
    parameters: Object.entries(parameters ?? {}).map(([name, value]) => ({
      name,
      value: JSON.stringify(value),
    })),
  };
}

function toSystemNotAnswering(code: AgencyCode): SystemNotAnswering {
  return { code, label: AGENCIES[code] };
}
