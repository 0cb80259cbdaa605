import type { UncheckedRule } from '../answer.ts';
import { certificateValid } from '../certificate-valid.ts';
import { dateOf, dayOf } from '../day.ts';
import type { PersonFacts, WorkPermitFact } from '../facts.ts';
import { findRule, ruleOn } from '../law/rule-on.ts';
import { silenceOf } from '../silence.ts';
import { permitMonths } from '../work/permit-months.ts';
import { permitsInForce } from '../work/work-ground.ts';
import { type Findings, joinFindings, NO_FINDINGS, toBreach, toEvidence } from './describe.ts';

type Facts = Pick<PersonFacts, 'now' | 'today' | 'workPermits' | 'certificates' | 'prepaidTax'>;

/** Looks whether a labour immigrant has a certificate, and has paid tax ahead for each month. */
export function checkLabourImmigrant(facts: Facts): Findings {
  const { workPermits, today } = facts;
  if (!workPermits.known) {
    const { reason, missing } = silenceOf([workPermits], { reason: 'SYSTEM_SILENT' });
    const rules = [ruleOn('medical-certificate', today), ruleOn('prepaid-tax', today)];
    return { breaches: [], unchecked: rules.map((rule) => ({ rule, reason, missing })) };
  }
  const [permit] = permitsInForce(workPermits, today)
    .filter(({ kind }) => kind === 'LABOUR_IMMIGRANT')
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  if (permit === undefined) return NO_FINDINGS;
  return joinFindings([checkCertificate(facts, permit), checkTax(facts, permit)]);
}

function checkCertificate(facts: Facts, permit: WorkPermitFact): Findings {
  const { certificates, workPermits, today } = facts;
  const { value, reason, missing } = certificateValid(facts);
  const rule = ruleOn('medical-certificate', today);
  if (value === 'YES') return NO_FINDINGS;
  if (value === 'UNKNOWN') return { breaches: [], unchecked: [{ rule, reason, missing }] };
  const since = [
    permit.validFrom,
    ...(certificates.known ? certificates.value : [])
      .filter(({ validUntil }) => validUntil < today)
      .map(({ validUntil }) => dateOf(dayOf(validUntil) + 1)),
  ].sort();
  return {
    breaches: [
      toBreach({
        kind: 'CERTIFICATE_MISSING',
        rule,
        since: since.at(-1) ?? permit.validFrom,
        key: permit.validFrom,
        words: { beginDay: permit.validFrom },
        evidence: [
          toEvidence(facts, workPermits.agency, 'WORK_PERMIT', { day: permit.validFrom }),
          toEvidence(facts, certificates.agency, 'CERTIFICATES'),
        ],
        sanction: null,
      }),
    ],
    unchecked: [],
  };
}

function checkTax(facts: Facts, permit: WorkPermitFact): Findings {
  const { prepaidTax, workPermits, today } = facts;
  if (!prepaidTax.known) {
    const { reason, missing } = silenceOf([prepaidTax], { reason: 'SYSTEM_SILENT' });
    const unchecked: UncheckedRule = { rule: ruleOn('prepaid-tax', today), reason, missing };
    return { breaches: [], unchecked: [unchecked] };
  }
  const paidFor = (month: string) =>
    prepaidTax.value
      .filter((payment) => payment.month === month)
      .reduce((sum, { amountTiyn }) => sum + amountTiyn, 0);
  const breaches = permitMonths(permit, today).flatMap((month) => {
    const due = prepaymentDue(month);
    const paid = paidFor(month);
    if (paid >= due) return [];
    return [
      toBreach({
        kind: 'TAX_NOT_PREPAID',
        rule: ruleOn('prepaid-tax', `${month}-01`),
        since: `${month}-01`,
        key: month,
        words: { month },
        evidence: [
          toEvidence(facts, workPermits.agency, 'WORK_PERMIT', { day: permit.validFrom }),
          toEvidence(facts, prepaidTax.agency, 'PREPAYMENT', {
            month,
            paid: inTenge(paid),
            due: inTenge(due),
          }),
        ],
        sanction: null,
      }),
    ];
  });
  return { breaches, unchecked: [] };
}

/**
 * Returns the tax to be paid ahead for a month, `YYYY-MM`, in tiyn; 1 for a month whose index is not
 * known, so that only a month without any payment stands out.
 */
export function prepaymentDue(month: string): number {
  const day = `${month}-01`;
  const index = findRule('monthly-index', day);
  return index === null
    ? 1
    : ruleOn('prepaid-tax', day).parameters.mciPerMonth * index.parameters.tiyn;
}

/** Tenge and, where there are any, tiyn. */
function inTenge(tiyn: number): string {
  const rest = tiyn % 100;
  const tenge = String((tiyn - rest) / 100);
  return rest === 0 ? tenge : `${tenge}.${String(rest).padStart(2, '0')}`;
}
