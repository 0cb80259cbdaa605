import type { ReasonCode } from '../../../../schema/code-lists/answer-reasons.ts';
import { citizenshipOf } from '../citizenship.ts';
import { dayOf } from '../day.ts';
import type { Known, PersonFacts } from '../facts.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Rule } from '../rule.ts';
import { type Silence, silenceOf } from '../silence.ts';
import { readStays } from './read-stays.ts';
import {
  lawfulDaysFrom,
  type Presence,
  reckonStay,
  type StayReckoning,
  type StayRecord,
} from './stay-record.ts';
import {
  contractTitles,
  kandasTitles,
  labourTitles,
  residenceTitles,
  visaTitles,
} from './titles.ts';
import { isEaeu, type VisaFreeTerm, visaFreeTerm } from './visa-free-term.ts';

/** The facts that a right to stay hangs on. */
export type StayFacts = Pick<
  PersonFacts,
  | 'now'
  | 'today'
  | 'civil'
  | 'crossings'
  | 'registration'
  | 'visas'
  | 'contracts'
  | 'workPermits'
  | 'kandas'
>;

/** For how many days from today, by which rule. */
export interface Outlook {
  /** Days, today included; Infinity for no end. */
  readonly days: number;
  readonly reason: ReasonCode;
  readonly rule: Rule | null;
  /** What was reckoned with; null where no reckoning was needed. */
  readonly reckoning: StayReckoning | null;
  readonly term: VisaFreeTerm | null;
}

/** The truth lies between the two: what no system has said is taken for the worst and for the best. */
export type Side = 'WORST' | 'BEST';

const NEVER_LEFT: Presence = {
  stays: [{ from: Number.NEGATIVE_INFINITY, until: null }],
  hidesEntries: true,
};
const NEVER_CAME: Presence = { stays: [], hidesEntries: false };

/** Returns how long somebody may stay if everything that is not known is as on one side. */
export function outlookOf(facts: StayFacts, side: Side): Outlook {
  const { civil, today } = facts;
  const open = (): Outlook => ({ ...NOTHING, days: Number.POSITIVE_INFINITY });
  if (!civil.known) return side === 'BEST' ? open() : NOTHING;
  if (!civil.value.isAlive) return NOTHING;
  const citizenship = citizenshipOf(civil.value);
  if (citizenship.kind === 'CITIZEN') {
    return { ...open(), reason: 'CITIZEN', rule: ruleOn('citizen-stay', today) };
  }
  const country = citizenship.kind === 'FOREIGNER' ? citizenship.country : null;
  if (side === 'BEST' && (country === null || titleFacts(facts, country).some(isSilent))) {
    return open();
  }
  const record = recordOf(facts, country, side);
  const reckoning = reckonStay(record);
  return {
    days: lawfulDaysFrom(reckoning, record.today),
    ...explain(reckoning, record, today),
    reckoning,
    term: record.term,
  };
}

/** Returns why the two sides of an outlook differ. */
export function silenceAboutStay(facts: StayFacts): Silence {
  const { civil, crossings, visas } = facts;
  if (!civil.known) return silenceOf([civil, crossings, ...titleFacts(facts, null)], NEVER);
  const citizenship = citizenshipOf(civil.value);
  const country = citizenship.kind === 'FOREIGNER' ? citizenship.country : null;
  const hangsOnBorder =
    country === null ||
    visaFreeTerm(country, facts.today) !== null ||
    !visas.known ||
    visas.value.some(({ entriesMax, stayDaysMax }) => entriesMax !== null || stayDaysMax !== null);
  const asked = [...titleFacts(facts, country), ...(hangsOnBorder ? [crossings] : [])];
  return silenceOf(
    asked,
    country === null
      ? { reason: 'CITIZENSHIP_UNKNOWN', agency: civil.agency }
      : { reason: 'RECORDS_INCOMPLETE', agency: crossings.agency },
  );
}

const NOTHING: Outlook = {
  days: 0,
  reason: 'NOT_ALIVE',
  rule: null,
  reckoning: null,
  term: null,
};
const NEVER = { reason: 'SYSTEM_SILENT' } as const;

/** An employment contract is a title for citizens of the EAEU alone. */
function titleFacts(facts: StayFacts, country: string | null): readonly Known<unknown>[] {
  const { registration, visas, kandas, contracts, workPermits } = facts;
  const byContract = country === null || isEaeu(country, facts.today);
  return [registration, visas, kandas, workPermits, ...(byContract ? [contracts] : [])];
}

function isSilent({ known }: Known<unknown>): boolean {
  return !known;
}

function recordOf(facts: StayFacts, country: string | null, side: Side): StayRecord {
  const { crossings, registration, visas, kandas, contracts, workPermits, today } = facts;
  const day = dayOf(today);
  const eaeu = country !== null && isEaeu(country, today);
  return {
    today: day,
    presence: presenceOf(crossings, day, side),
    titles: [
      ...residenceTitles(registration.known ? registration.value.residencePermits : [], today),
      ...kandasTitles(kandas.known ? kandas.value : [], today),
      ...labourTitles(workPermits.known ? workPermits.value : [], today),
      ...contractTitles(eaeu && contracts.known ? contracts.value : [], today),
    ],
    visas: visaTitles(visas.known ? visas.value : [], today),
    sharedEntries: side === 'WORST' ? 'USED' : 'UNUSED',
    term: country === null ? null : visaFreeTerm(country, today),
  };
}

function presenceOf(crossings: StayFacts['crossings'], today: number, side: Side): Presence {
  if (!crossings.known) return side === 'WORST' ? NEVER_LEFT : NEVER_CAME;
  const reading = side === 'WORST' ? 'MOST' : 'LEAST';
  return { stays: readStays(crossings.value, today, reading), hidesEntries: false };
}

/** The title that reaches furthest speaks for the stay, then the term without a visa. */
function explain(
  reckoning: StayReckoning,
  { presence, term, today }: StayRecord,
  date: string,
): Pick<Outlook, 'reason' | 'rule'> {
  const isHere = presence.stays.at(-1)?.until === null;
  const [title] = reckoning.titlesOn(today).toSorted((a, b) => b.until - a.until);
  if (title !== undefined) {
    const hypothetical = title.reason === 'VISA' && !isHere;
    return { reason: hypothetical ? 'AS_IF_ENTERED_TODAY' : title.reason, rule: title.rule };
  }
  if (term !== null && reckoning.isWithinTerm(today)) {
    return { reason: isHere ? term.reason : 'AS_IF_ENTERED_TODAY', rule: term.rule };
  }
  const ended = reckoning.lastTitleBefore(today);
  if (ended !== null && ended.until >= reckoning.current.from) {
    return { reason: 'TERM_OVER', rule: ended.rule };
  }
  if (term !== null) return { reason: 'TERM_OVER', rule: term.rule };
  return { reason: 'NO_GROUND_TO_STAY', rule: ruleOn('ground-to-stay', date) };
}
