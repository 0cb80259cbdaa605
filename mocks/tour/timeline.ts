/** One event of a life, and the system that it is on record in. */
export interface TimelineEvent {
  readonly day: string;
  readonly what: string;
  readonly system: string;
}

/** A list of records, as the answer to `my-file` has it. */
type Page = { readonly nodes: readonly Record<string, never>[] } | null;

/** A record of whatever list it stands in. */
// biome-ignore lint/suspicious/noExplicitAny: each list has records of its own
type Told = (record: any) => readonly [day: string, what: string];

/** How each list of `my-file` is told: of a record, the day and what happened on it. */
const TELLERS: Readonly<Record<string, readonly [system: string, tell: Told]>> = {
  crossings: [
    'BERKUT',
    ({ crossedAt, direction, borderPoint }) => [
      crossedAt.slice(0, 10),
      `${direction === 'ENTRY' ? 'enters at' : 'leaves by'} ${borderPoint.label.en}`,
    ],
  ],
  hotelStays: ['EQONAQ', ({ checkedInOn, hotel }) => [checkedInOn, `checks in at ${hotel.name}`]],
  arrivalNotifications: [
    'IS_MP',
    ({ notifiedAt, status }) => [notifiedAt.slice(0, 10), `arrival notified, ${status}`],
  ],
  immigrantRegistrations: [
    'IS_MP',
    ({ submittedOn, status }) => [submittedOn, `registration asked for, ${status}`],
  ],
  residencePermits: [
    'IS_MP',
    ({ validFrom, kind, validUntil }) => [
      validFrom,
      `residence permit, ${kind}, until ${validUntil}`,
    ],
  ],
  visas: ['MFA_VISAS', ({ issuedOn, category }) => [issuedOn, `visa, ${category.label.en}`]],
  workPermits: [
    'ENBEK',
    ({ validFrom, kind, validUntil }) => [validFrom, `work permit, ${kind}, until ${validUntil}`],
  ],
  employmentContracts: [
    'ENBEK',
    ({ beginsOn, position, employer }) => [
      beginsOn,
      `starts as ${position}${employer?.name ? ` at ${employer.name.ru}` : ''}`,
    ],
  ],
  medicalCertificates: [
    'MOH_CERTIFICATES',
    ({ issuedOn, isFit, validUntil }) => [
      issuedOn,
      `medical certificate, ${isFit ? 'fit' : 'unfit'}, until ${validUntil}`,
    ],
  ],
  prepaidTaxes: [
    'KGD',
    ({ paidOn, month, amountTiyn }) => [paidOn, `tax for ${month}, ${amountTiyn / 100} KZT`],
  ],
  offences: [
    'OFFENCES',
    ({ committedOn, article }) => [committedOn, `offence, article ${article.code}`],
  ],
};

/** Returns what `my-file` answered in the order in which it happened; equal days by system. */
export function timelineOf(me: Readonly<Record<string, unknown>>): readonly TimelineEvent[] {
  const events = Object.entries(TELLERS).flatMap(([list, [system, tell]]) =>
    ((me[list] as Page)?.nodes ?? []).map((record) => {
      const [day, what] = tell(record);
      return { day, what, system };
    }),
  );
  const kandas = me.kandasStatus as { grantedOn: string; expiresOn: string } | null;
  if (kandas !== null) {
    const what = `status of a kandas, until ${kandas.expiresOn}`;
    events.push({ day: kandas.grantedOn, what, system: 'KUTTY_MEKEN' });
  }
  return events.sort(
    (one, other) =>
      one.day.localeCompare(other.day, 'en') || one.system.localeCompare(other.system, 'en'),
  );
}
