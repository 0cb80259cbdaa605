import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import {
  ANSWER_EXPLANATIONS,
  type QuestionCode,
  UNKNOWN_EXPLANATIONS,
} from '../../schema/code-lists/answer-explanations.ts';
import { ANSWER_REASONS } from '../../schema/code-lists/answer-reasons.ts';
import type {
  Answer,
  AnswerGrounds,
  DaysAnswer,
  RuleCitation,
  SystemNotAnswering,
} from '../../schema/generated/compliance.ts';
import { toDateTime, toDictionaryValue, todayInKazakhstan } from '../kit/index.ts';
import type { Answer as ReckonedAnswer, DaysAnswer as ReckonedDays } from './rules/answer.ts';
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
