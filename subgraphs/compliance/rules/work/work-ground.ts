import type { Answer } from '../answer.ts';
import { citizenshipOf } from '../citizenship.ts';
import { conclude, leaveOpen } from '../conclude.ts';
import type { CivilFacts, Known, PersonFacts, WorkPermitFact } from '../facts.ts';
import { ruleOn } from '../law/rule-on.ts';
import { silenceOf } from '../silence.ts';
import { holdsOn } from '../stay/titles.ts';
import { isEaeu } from '../stay/visa-free-term.ts';

/** The facts that a right to work hangs on; visas only say why there is none. */
export type WorkFacts = Pick<
  PersonFacts,
  'now' | 'today' | 'civil' | 'registration' | 'workPermits' | 'kandas' | 'visas'
>;

/** For whom: an organization, an individual, or anybody. */
export type Workplace =
  | { readonly kind: 'ORGANIZATION'; readonly bin: string }
  | { readonly kind: 'INDIVIDUAL' }
  | { readonly kind: 'ANY' };

type Fit = 'FITS' | 'ANOTHER_EMPLOYER' | 'INDIVIDUALS_ONLY' | 'PROFESSION';

/** Returns whether something lets somebody work there, without regard to age. */
export function workGround(facts: WorkFacts, civil: CivilFacts, workplace: Workplace): Answer {
  const { registration, workPermits, kandas, today } = facts;
  const citizenship = citizenshipOf(civil);
  if (citizenship.kind === 'CITIZEN') {
    return conclude(facts, 'YES', 'CITIZEN', ruleOn('citizen-work', today));
  }
  if (citizenship.kind === 'FOREIGNER' && isEaeu(citizenship.country, today)) {
    return conclude(facts, 'YES', 'EAEU_CITIZEN', ruleOn('eaeu-work', today));
  }
  if (registration.known && hasPermanentResidence(registration.value, today)) {
    const rule = ruleOn('permanent-residence-work', today);
    return conclude(facts, 'YES', 'PERMANENT_RESIDENCE', rule);
  }
  if (kandas.known && kandas.value.some((status) => isKandas(status, today))) {
    return conclude(facts, 'YES', 'KANDAS', ruleOn('kandas-work', today));
  }
  const permits = permitsInForce(workPermits, today).map((permit) => ({
    permit,
    fit: fitOf(permit, workplace),
  }));
  const fitting = permits.find(({ fit }) => fit === 'FITS');
  if (fitting !== undefined) {
    return conclude(facts, 'YES', 'WORK_PERMIT', ruleOfPermit(fitting.permit, today));
  }
  const fits = permits.map(({ fit }) => fit);
  const silence = silenceOf(
    [registration, workPermits, kandas],
    citizenship.kind === 'UNKNOWN'
      ? { reason: 'CITIZENSHIP_UNKNOWN', agency: facts.civil.agency }
      : { reason: 'PROFESSION_NOT_RECORDED' },
  );
  const isOpen =
    silence.missing.length > 0 || citizenship.kind === 'UNKNOWN' || fits.includes('PROFESSION');
  return isOpen ? leaveOpen(facts, silence) : refuse(facts, fits);
}

/** Returns permits to work that hold today; none if the system is silent. */
export function permitsInForce(
  workPermits: Known<readonly WorkPermitFact[]>,
  today: string,
): readonly WorkPermitFact[] {
  if (!workPermits.known) return [];
  return workPermits.value.filter(({ status, validFrom, validUntil }) =>
    holdsOn({ status, from: validFrom, until: validUntil }, today),
  );
}

function refuse(facts: WorkFacts, fits: readonly Fit[]): Answer {
  const { visas, today } = facts;
  const nomad = ruleOn('neo-nomad-work', today);
  const isNomad =
    visas.known &&
    visas.value.some(
      ({ category, status, validFrom, validUntil }) =>
        category === nomad.parameters.category &&
        holdsOn({ status, from: validFrom, until: validUntil }, today),
    );
  if (isNomad) return conclude(facts, 'NO', 'NEO_NOMAD', nomad);
  if (fits.includes('ANOTHER_EMPLOYER')) {
    const rule = ruleOn('foreign-labour-permit', today);
    return conclude(facts, 'NO', 'PERMIT_FOR_ANOTHER_EMPLOYER', rule);
  }
  if (fits.includes('INDIVIDUALS_ONLY')) {
    const rule = ruleOn('labour-immigrant-permit', today);
    return conclude(facts, 'NO', 'PERMIT_FOR_INDIVIDUALS_ONLY', rule);
  }
  return conclude(facts, 'NO', 'NO_GROUND_TO_WORK', ruleOn('permit-to-work', today));
}

/** The permit's region is not compared: neither the question nor a contract tells where one works. */
function fitOf({ kind, employer }: WorkPermitFact, workplace: Workplace): Fit {
  if (workplace.kind === 'ANY') return 'FITS';
  if (kind === 'SELF_EMPLOYMENT') return 'PROFESSION';
  if (kind === 'LABOUR_IMMIGRANT') {
    return workplace.kind === 'INDIVIDUAL' ? 'FITS' : 'INDIVIDUALS_ONLY';
  }
  const isTheirs = workplace.kind === 'ORGANIZATION' && workplace.bin === employer;
  return isTheirs ? 'FITS' : 'ANOTHER_EMPLOYER';
}

function ruleOfPermit({ kind }: WorkPermitFact, today: string) {
  if (kind === 'LABOUR_IMMIGRANT') return ruleOn('labour-immigrant-permit', today);
  if (kind === 'SELF_EMPLOYMENT') return ruleOn('self-employment-permit', today);
  return ruleOn('foreign-labour-permit', today);
}

function hasPermanentResidence(
  { residencePermits }: (WorkFacts['registration'] & { known: true })['value'],
  today: string,
): boolean {
  return residencePermits.some(
    ({ kind, status, validFrom, validUntil }) =>
      kind === 'PERMANENT' && holdsOn({ status, from: validFrom, until: validUntil }, today),
  );
}

function isKandas(
  status: { status: string; grantedOn: string; expiresOn: string | null },
  today: string,
): boolean {
  return holdsOn({ status: status.status, from: status.grantedOn, until: status.expiresOn }, today);
}
