import type { UncheckedRule } from '../answer.ts';
import { dateOf, dayOf } from '../day.ts';
import type { ContractFact, PersonFacts } from '../facts.ts';
import { ruleOn } from '../law/rule-on.ts';
import { rightToWork } from '../may-work.ts';
import { silenceOf } from '../silence.ts';
import { holdsOn } from '../stay/titles.ts';
import type { WorkFacts } from '../work/work-ground.ts';
import {
  type Findings,
  joinFindings,
  NO_FINDINGS,
  toBreach,
  toEvidence,
  toSanction,
} from './describe.ts';

type Facts = WorkFacts & Pick<PersonFacts, 'contracts'>;

/** Looks whether each employment contract in force is one that the person may work under. */
export function checkWork(facts: Facts): Findings {
  const { contracts, civil, today } = facts;
  if (civil.known && civil.value.citizenship === 'KAZ') return NO_FINDINGS;
  if (!contracts.known) {
    const { reason, missing } = silenceOf([contracts], { reason: 'SYSTEM_SILENT' });
    return {
      breaches: [],
      unchecked: [{ rule: ruleOn('permit-to-work', today), reason, missing }],
    };
  }
  return joinFindings(
    contracts.value
      .filter(({ status, beginsOn, endsOn }) =>
        holdsOn({ status, from: beginsOn, until: endsOn }, today),
      )
      .map((contract) => checkContract(facts, contract)),
  );
}

function checkContract(facts: Facts, contract: ContractFact): Findings {
  const { contracts, workPermits, today } = facts;
  const { employer, beginsOn } = contract;
  const right = rightToWork(
    facts,
    employer === null ? { kind: 'INDIVIDUAL' } : { kind: 'ORGANIZATION', bin: employer },
  );
  if (right.value === 'YES' || right.reason === 'NOT_ALIVE') return NO_FINDINGS;
  if (right.value === 'UNKNOWN') {
    const unchecked: UncheckedRule = {
      rule: ruleOn('permit-to-work', today),
      reason: right.reason,
      missing: right.missing,
    };
    return { breaches: [], unchecked: [unchecked] };
  }
  const isNomad = right.reason === 'NEO_NOMAD';
  const permits = workPermits.known ? workPermits.value : [];
  return {
    breaches: [
      toBreach({
        kind: isNomad ? 'NEO_NOMAD_WORKS_LOCALLY' : 'WORK_WITHOUT_RIGHT',
        rule: right.rule ?? ruleOn('permit-to-work', today),
        since: sinceWhen(facts, contract),
        key: `${beginsOn}:${employer ?? 'individual'}`,
        words: { beginDay: beginsOn },
        evidence: [
          toEvidence(facts, contracts.agency, 'CONTRACT', { day: beginsOn }),
          toEvidence(facts, workPermits.agency, 'WORK_PERMITS', { count: permits.length }),
          ...(isNomad ? visaEvidence(facts) : []),
        ],
        sanction: toSanction('work-sanction', today, 1),
      }),
    ],
    unchecked: [],
  };
}

/** The day of the contract, or the day after a permit that its employer had. */
function sinceWhen({ workPermits, today }: Facts, { employer, beginsOn }: ContractFact): string {
  const ended = (workPermits.known ? workPermits.value : [])
    .filter((permit) => permit.employer === employer && permit.validUntil < today)
    .map(({ validUntil }) => dateOf(dayOf(validUntil) + 1));
  return [beginsOn, ...ended].sort().at(-1) ?? beginsOn;
}

function visaEvidence(facts: Facts) {
  const { visas, today } = facts;
  const { category } = ruleOn('neo-nomad-work', today).parameters;
  return (visas.known ? visas.value : [])
    .filter((visa) => visa.category === category)
    .slice(0, 1)
    .map(({ validFrom }) => toEvidence(facts, visas.agency, 'VISA', { category, day: validFrom }));
}
