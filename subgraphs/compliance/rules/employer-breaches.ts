import type { BreachReport, PossibleBreach } from './answer.ts';
import { NO_FINDINGS, toBreach, toEvidence, toSanction } from './breaches/describe.ts';
import { dateOf, dayOf } from './day.ts';
import type { EmployerFacts, OrganizationFacts, WorkforceFact } from './facts.ts';
import { ruleOn } from './law/rule-on.ts';
import { toReport } from './possible-breaches.ts';
import { silenceOf } from './silence.ts';

/**
 * Returns what somebody should look at in an employer of foreigners: shares of local staff, quota,
 * duties to train. It decides nothing.
 */
export function employerBreaches(facts: OrganizationFacts): BreachReport {
  const { employer, today } = facts;
  if (!employer.known) {
    const { reason, missing } = silenceOf([employer], { reason: 'SYSTEM_SILENT' });
    const rules = (['local-share', 'transferred-share', 'quota', 'training-duty'] as const).map(
      (id) => ({ rule: ruleOn(id, today), reason, missing }),
    );
    return toReport(facts, { ...NO_FINDINGS, unchecked: rules });
  }
  const breaches = [checkLocalShares, checkTransferred, checkQuota, checkTraining].flatMap(
    (check) => check(facts, employer.value),
  );
  return toReport(facts, { ...NO_FINDINGS, breaches });
}

function checkLocalShares(
  facts: OrganizationFacts,
  { workforce }: EmployerFacts,
): PossibleBreach[] {
  const { employer, today } = facts;
  const rule = ruleOn('local-share', today);
  return rule.parameters.groups.flatMap(({ categories, localPercentMin }) => {
    const { local, foreign, transferred } = sum(
      workforce.filter(({ category }) => categories.includes(category)),
    );
    const total = local + foreign;
    if (local * 100 >= localPercentMin * total) return [];
    const words = { categories: categories.join('-'), local, total, foreign, transferred };
    return [
      toBreach({
        kind: 'LOCAL_SHARE_TOO_LOW',
        rule,
        since: null,
        key: words.categories,
        words: { ...words, percent: localPercentMin },
        evidence: [toEvidence(facts, employer.agency, 'WORKFORCE', words)],
        sanction: toSanction('employer-sanction', today, 1),
      }),
    ];
  });
}

function checkTransferred(
  facts: OrganizationFacts,
  { workforce }: EmployerFacts,
): PossibleBreach[] {
  const { employer, today } = facts;
  const rule = ruleOn('transferred-share', today);
  const percent = rule.parameters.percentOfLocalMax;
  return workforce
    .filter(({ local, transferred }) => transferred * 100 > percent * local)
    .map(({ category, local, foreign, transferred }) =>
      toBreach({
        kind: 'TRANSFERRED_SHARE_TOO_HIGH',
        rule,
        since: null,
        key: String(category),
        words: { category, local, transferred, percent },
        evidence: [
          toEvidence(facts, employer.agency, 'WORKFORCE', {
            categories: category,
            local,
            foreign,
            transferred,
          }),
        ],
        sanction: toSanction('employer-sanction', today, 1),
      }),
    );
}

function checkQuota(facts: OrganizationFacts, { quota }: EmployerFacts): PossibleBreach[] {
  const { employer, today } = facts;
  return quota
    .filter(({ taken, granted }) => taken > granted)
    .map(({ category, taken, granted }) =>
      toBreach({
        kind: 'QUOTA_EXCEEDED',
        rule: ruleOn('quota', today),
        since: null,
        key: String(category),
        words: { category, taken, granted },
        evidence: [toEvidence(facts, employer.agency, 'QUOTA', { category, granted, taken })],
        sanction: toSanction('employer-sanction', today, 1),
      }),
    );
}

function checkTraining(
  facts: OrganizationFacts,
  { trainingDuties }: EmployerFacts,
): PossibleBreach[] {
  const { employer, today } = facts;
  return trainingDuties
    .map((duty, at) => ({ ...duty, at }))
    .filter(({ people, trained, dueOn }) => trained < people && dueOn < today)
    .map(({ people, trained, dueOn, at }) =>
      toBreach({
        kind: 'TRAINING_OVERDUE',
        rule: ruleOn('training-duty', today),
        since: dateOf(dayOf(dueOn) + 1),
        key: `${dueOn}:${at}`,
        words: { dueDay: dueOn, people, trained },
        evidence: [toEvidence(facts, employer.agency, 'TRAINING', { people, dueDay: dueOn })],
        sanction: null,
      }),
    );
}

function sum(rows: readonly WorkforceFact[]) {
  return rows.reduce(
    (total, { local, foreign, transferred }) => ({
      local: total.local + local,
      foreign: total.foreign + foreign,
      transferred: total.transferred + transferred,
    }),
    { local: 0, foreign: 0, transferred: 0 },
  );
}
