import { createHash } from 'node:crypto';
import type { AgencyCode } from '../../schema/agencies.ts';
import { addWorkingDays, dateOf, dayOf } from '../people/calendar-day.ts';
import type { InventedPerson, People } from '../people.ts';
import type { ApplicationStatus, RegisteredApplication, ServiceArea } from './filed-application.ts';

/** A record that some system holds: it was applied for once. */
interface EarlierRecord {
  readonly area: ServiceArea;
  readonly system: AgencyCode;
  readonly number: string;
  readonly grantedOn: string;
  readonly employerBin: string | null;
  readonly form: Readonly<Record<string, unknown>>;
}

/** What the window has on file of the time before the simulator started. */
export interface EarlierApplications {
  ofPerson(person: InventedPerson): readonly RegisteredApplication[];
  ofEmployer(bin: string): readonly RegisteredApplication[];
  byNumber(number: string): RegisteredApplication | null;
}

const PREFIX = 'SW-';
/** Days before the grant on which an application was filed. */
const FILED_DAYS = 14;
const TERM_WORKING_DAYS = 15;
const AREA_OF_PERMIT = {
  LABOUR_IMMIGRANT: 'LABOUR_IMMIGRANT_PERMIT',
  FOREIGN_LABOUR: 'FOREIGN_LABOUR_PERMIT',
  SELF_EMPLOYMENT: 'SELF_EMPLOYMENT_CERTIFICATE',
} as const;

/**
 * Makes the applications that must have led to the permits and statuses that people hold, from these
 * alone: the same each time, for everybody, with nothing kept but those of employers asked for. What
 * `isIssuedHere` says was issued since the start is left out: its application is on file.
 */
export function createEarlierApplications(
  people: People,
  isIssuedHere: (recordNumber: string) => boolean,
): EarlierApplications {
  const byEmployer = new Map<string, readonly RegisteredApplication[]>();

  function ofPerson(person: InventedPerson): readonly RegisteredApplication[] {
    return recordsOf(person)
      .filter(({ number }) => !isIssuedHere(number))
      .map((record) => toApplication(record, person));
  }

  return {
    ofPerson,
    ofEmployer(bin) {
      const workers = () => people.workersOf(bin).flatMap(({ person }) => ofPerson(person));
      const known =
        byEmployer.get(bin) ?? workers().filter(({ employerBin }) => employerBin === bin);
      byEmployer.set(bin, known);
      return known;
    },
    byNumber(number) {
      const owner = number.startsWith(PREFIX)
        ? people.byRecordNumber(number.slice(PREFIX.length))
        : null;
      const theirs = owner === null ? [] : ofPerson(owner);
      return theirs.find((application) => application.number === number) ?? null;
    },
  };
}

function recordsOf(person: InventedPerson): readonly EarlierRecord[] {
  const { workPermits, residencePermits, kandas, knownTo } = person;
  const permits = workPermits.map((permit): EarlierRecord => {
    const { kind, number, region, validFrom: grantedOn, employerBin } = permit;
    const form = { region };
    return { area: AREA_OF_PERMIT[kind], system: 'ENBEK', number, grantedOn, employerBin, form };
  });
  const residence = residencePermits.map(
    ({ kind, number, grounds: ground, validFrom: grantedOn }): EarlierRecord => ({
      area: kind === 'PERMANENT' ? 'PERMANENT_RESIDENCE' : 'TEMPORARY_RESIDENCE',
      system: 'IS_MP',
      number,
      grantedOn,
      employerBin: null,
      form: { ground },
    }),
  );
  const status: readonly EarlierRecord[] =
    kandas === null
      ? []
      : [
          {
            area: 'KANDAS_STATUS',
            system: 'KUTTY_MEKEN',
            number: kandas.certificateNumber,
            grantedOn: kandas.grantedOn,
            employerBin: null,
            form: { countryOfOrigin: kandas.countryOfOrigin, region: kandas.resettlementRegion },
          },
        ];
  return [
    ...(knownTo.has('enbek') ? permits : []),
    ...(knownTo.has('isMp') ? residence : []),
    ...(knownTo.has('kuttyMeken') ? status : []),
  ];
}

function toApplication(record: EarlierRecord, person: InventedPerson): RegisteredApplication {
  const { area, system, number, grantedOn, employerBin, form } = record;
  const filedOn = dateOf(dayOf(grantedOn) - FILED_DAYS);
  const step = (status: ApplicationStatus, day: string) => ({
    status,
    at: Date.parse(`${day}T10:00:00+05:00`),
  });
  return {
    area,
    applicant: { iin: person.iin, documents: [] },
    employerBin,
    form,
    attachments: [
      {
        kind: 'PHOTO',
        reference: `store/${number}/photo.jpg`,
        sha256: createHash('sha256').update(number).digest('hex'),
        mediaType: 'image/jpeg',
        bytes: 80_000,
      },
    ],
    number: `${PREFIX}${number}`,
    key: `earlier-${number}`,
    personKey: person.key,
    status: 'APPROVED',
    history: [step('SUBMITTED', filedOn), step('IN_REVIEW', filedOn), step('APPROVED', grantedOn)],
    reason: null,
    record: { system, number },
    dueOn: dateOf(addWorkingDays(dayOf(filedOn), TERM_WORKING_DAYS))
      .split('-')
      .reverse()
      .join('.'),
  };
}
