import type { ReasonCode } from '../../../../schema/code-lists/answer-reasons.ts';
import { dayOf } from '../day.ts';
import type {
  ContractFact,
  KandasFact,
  ResidencePermitFact,
  VisaFact,
  WorkPermitFact,
} from '../facts.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Rule } from '../rule.ts';
import type { Span } from './span.ts';

/** A right to be in the country from a day to a day. */
export interface Title extends Span {
  readonly reason: ReasonCode;
  readonly rule: Rule;
}

/** A visa that is not revoked, with its limits. */
export interface VisaTitle extends Title {
  /** Infinity for any number. */
  readonly entriesMax: number;
  /** Infinity for as long as the visa is valid. */
  readonly stayDaysMax: number;
}

const IN_FORCE: ReadonlySet<string> = new Set(['VALID', 'IN_FORCE', 'ACTIVE']);
const OVER: ReadonlySet<string> = new Set(['EXPIRED', 'ENDED', 'CITIZENSHIP_GRANTED']);

/**
 * Returns the days for which something with a status holds: none if it was revoked or the status is
 * unknown, and not beyond yesterday if the register has it as over, whatever its dates say.
 */
export function spanOf(
  { status, from, until }: { status: string; from: string; until: string | null },
  today: string,
): Span | null {
  const last = until === null ? Number.POSITIVE_INFINITY : dayOf(until);
  if (IN_FORCE.has(status)) return { from: dayOf(from), until: last };
  if (OVER.has(status)) return { from: dayOf(from), until: Math.min(last, dayOf(today) - 1) };
  return null;
}

/** Whether something with a status holds on a day. */
export function holdsOn(
  record: { status: string; from: string; until: string | null },
  today: string,
): boolean {
  const span = spanOf(record, today);
  return span !== null && span.from <= dayOf(today) && dayOf(today) <= span.until;
}

/** Returns the titles of permits to reside. */
export function residenceTitles(permits: readonly ResidencePermitFact[], today: string): Title[] {
  return permits.flatMap(({ kind, status, validFrom, validUntil }) => {
    const span = spanOf({ status, from: validFrom, until: validUntil }, today);
    if (span === null) return [];
    return kind === 'PERMANENT'
      ? [title(span, 'PERMANENT_RESIDENCE', ruleOn('permanent-residence-stay', today))]
      : [title(span, 'TEMPORARY_RESIDENCE', ruleOn('temporary-residence-stay', today))];
  });
}

/** Returns the titles of the status of a kandas. */
export function kandasTitles(statuses: readonly KandasFact[], today: string): Title[] {
  return statuses.flatMap(({ status, grantedOn, expiresOn }) => {
    const span = spanOf({ status, from: grantedOn, until: expiresOn }, today);
    return span === null ? [] : [title(span, 'KANDAS', ruleOn('kandas-stay', today))];
  });
}

/** Returns the titles of employment contracts, which only citizens of the EAEU have. */
export function contractTitles(contracts: readonly ContractFact[], today: string): Title[] {
  return contracts.flatMap(({ status, beginsOn, endsOn }) => {
    const span = spanOf({ status, from: beginsOn, until: endsOn }, today);
    return span === null ? [] : [title(span, 'EAEU_CONTRACT', ruleOn('eaeu-contract-stay', today))];
  });
}

/** Returns the titles of permits to labour immigrants; other permits to work let nobody stay. */
export function labourTitles(permits: readonly WorkPermitFact[], today: string): Title[] {
  return permits
    .filter(({ kind }) => kind === 'LABOUR_IMMIGRANT')
    .flatMap(({ status, validFrom, validUntil }) => {
      const span = spanOf({ status, from: validFrom, until: validUntil }, today);
      const rule = ruleOn('labour-immigrant-stay', today);
      return span === null ? [] : [title(span, 'WORK_PERMIT', rule)];
    });
}

/** Returns visas that were not revoked. */
export function visaTitles(visas: readonly VisaFact[], today: string): VisaTitle[] {
  return visas.flatMap(({ status, validFrom, validUntil, entriesMax, stayDaysMax }) => {
    const span = spanOf({ status, from: validFrom, until: validUntil }, today);
    if (span === null) return [];
    return [
      {
        ...title(span, 'VISA', ruleOn('visa-stay', today)),
        entriesMax: entriesMax ?? Number.POSITIVE_INFINITY,
        stayDaysMax: stayDaysMax ?? Number.POSITIVE_INFINITY,
      },
    ];
  });
}

function title(span: Span, reason: ReasonCode, rule: Rule): Title {
  return { ...span, reason, rule };
}
