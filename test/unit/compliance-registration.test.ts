import { describe, expect, it } from 'vitest';
import { certificateValid, isRegistered } from '../../subgraphs/compliance/rules/index.ts';
import {
  addressChangeDue,
  notificationDue,
  registrationDue,
} from '../../subgraphs/compliance/rules/registration/due-days.ts';
import { notification, personFacts, residencePermit, type Told } from '../kit/compliance-facts.ts';
import { dateOf, dayOf } from '../kit/stay-histories.ts';

const ENTERED = { crossings: ['2026-11-03'] };
const own = (status: string, submittedOn: string, validUntil: string | null = null) => ({
  registrations: [{ status, submittedOn, validUntil, region: 'KZ-75' }],
});

describe('whether somebody is registered', () => {
  it.each<[string, Told, string, string]>([
    [
      'is yes once a host has notified the arrival',
      { ...ENTERED, registration: { notifications: [notification('2026-11-03')] } },
      'YES',
      'NOTIFIED_BY_HOST',
    ],
    [
      'is no when the notification was refused',
      {
        ...ENTERED,
        registration: { notifications: [notification('2026-11-03', { status: 'REFUSED' })] },
      },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is no when what the host notified is over',
      {
        ...ENTERED,
        registration: { notifications: [notification('2026-11-03', { leavesOn: '2026-11-25' })] },
      },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is yes on the last day that was notified',
      {
        ...ENTERED,
        registration: { notifications: [notification('2026-11-03', { leavesOn: '2026-11-26' })] },
      },
      'YES',
      'NOTIFIED_BY_HOST',
    ],
    [
      'is no by a notification of an earlier arrival',
      {
        crossings: ['2026-10-01', '-2026-10-20', '2026-11-03'],
        registration: { notifications: [notification('2026-10-01')] },
      },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is yes by a notification of a return on the day of the exit',
      {
        crossings: ['2026-10-01', '-2026-10-20', '2026-10-20T20:00:00+05:00'],
        registration: { notifications: [notification('2026-10-20')] },
      },
      'YES',
      'NOTIFIED_BY_HOST',
    ],
    [
      'is yes once the host has confirmed a registration',
      { ...ENTERED, registration: own('CONFIRMED', '2026-11-10') },
      'YES',
      'REGISTERED',
    ],
    [
      'is no once a registration has expired',
      { ...ENTERED, registration: own('CONFIRMED', '2026-11-10', '2026-11-20') },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is no while a registration waits for the host',
      { ...ENTERED, registration: own('PENDING_HOST', '2026-11-10') },
      'NO',
      'AWAITS_HOST',
    ],
    [
      'is no, and not due, within three working days',
      { crossings: ['2026-11-23'] },
      'NO',
      'NOT_DUE_YET',
    ],
    ['is no after three working days', { crossings: ['2026-11-20'] }, 'NO', 'NOT_REGISTERED'],
    [
      'is no, and not due, within thirty days for the EAEU',
      { citizenship: 'RUS', crossings: ['2026-10-27'] },
      'NO',
      'NOT_DUE_YET',
    ],
    [
      'is no after thirty days for the EAEU',
      { citizenship: 'RUS', crossings: ['2026-10-26'] },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is yes by a permit to reside',
      { ...ENTERED, registration: { residencePermits: [residencePermit()] } },
      'YES',
      'TEMPORARY_RESIDENCE',
    ],
    ['is yes for a citizen', { citizenship: 'KAZ' }, 'YES', 'CITIZEN'],
    [
      'is no for whoever has left',
      {
        crossings: ['2026-10-01', '-2026-10-20'],
        registration: { notifications: [notification('2026-10-01')] },
      },
      'NO',
      'NOT_IN_COUNTRY',
    ],
    [
      'is yes for whoever came before the records begin',
      { registration: { notifications: [notification('2026-10-01')] } },
      'YES',
      'NOTIFIED_BY_HOST',
    ],
    ['is no for whom nobody has seen', {}, 'NO', 'NOT_IN_COUNTRY'],
    [
      'is no for whoever was seen to leave alone',
      { crossings: ['-2026-10-20'], registration: { notifications: [notification('2026-10-01')] } },
      'NO',
      'NOT_IN_COUNTRY',
    ],
    [
      'is no, and waits for nobody, by what was asked on an earlier arrival',
      {
        crossings: ['2026-09-01', '-2026-10-20', '2026-11-03'],
        registration: own('PENDING_HOST', '2026-09-10'),
      },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is no by an arrival that is yet to come',
      { ...ENTERED, registration: { notifications: [notification('2026-11-27')] } },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'is no without anything on file, though the border is silent',
      { silent: ['crossings'] },
      'NO',
      'NOT_REGISTERED',
    ],
    [
      'hangs on the border where something is on file',
      { silent: ['crossings'], registration: { notifications: [notification('2026-11-03')] } },
      'UNKNOWN',
      'SYSTEM_SILENT',
    ],
    [
      'hangs on an exit that was not recorded',
      {
        crossings: ['2026-10-01', '2026-11-03'],
        registration: { notifications: [notification('2026-10-05')] },
      },
      'UNKNOWN',
      'RECORDS_INCOMPLETE',
    ],
  ])('%s', (_, told, value, reason) => {
    expect(isRegistered(personFacts(told))).toMatchObject({ value, reason });
  });
});

describe('the days by which', () => {
  it.each([
    ['2026-11-20', '2026-11-25'],
    ['2026-05-06', '2026-05-13'],
    ['2026-12-31', '2027-01-08'],
    ['2026-12-30', '2027-01-06'],
  ])('a host notifies an arrival on %s are over with %s, the third working day', (arrived, due) => {
    expect(dateOf(notificationDue(dayOf(arrived)).day)).toBe(due);
  });

  it('an immigrant registers are thirty, for entries since 1 July 2026', () => {
    expect(registrationDue(dayOf('2026-06-30'))).toBeNull();
    expect(dateOf(registrationDue(dayOf('2026-07-01'))?.day ?? 0)).toBe('2026-07-31');
    expect(registrationDue(dayOf('2026-07-01'))?.rule).toMatchObject({
      id: 'own-registration',
      verified: true,
    });
  });

  it('an immigrant registers after moving are five working days', () => {
    expect(dateOf(addressChangeDue(dayOf('2026-11-26'))?.day ?? 0)).toBe('2026-12-03');
    expect(addressChangeDue(dayOf('2026-06-30'))).toBeNull();
  });
});

describe('whether a certificate is valid', () => {
  const certificate = (issuedOn: string, validUntil: string, isFit = true) => ({
    isFit,
    issuedOn,
    validUntil,
  });

  it.each<[string, ReturnType<typeof certificate>[], string, string]>([
    ['is no without one', [], 'NO', 'NO_CERTIFICATE'],
    [
      'is yes until its last day',
      [certificate('2026-01-10', '2026-11-26')],
      'YES',
      'CERTIFICATE_VALID',
    ],
    ['is no after it', [certificate('2026-01-10', '2026-11-25')], 'NO', 'CERTIFICATE_EXPIRED'],
    [
      'is no once a later one does not find the holder fit',
      [certificate('2026-01-10', '2027-01-09'), certificate('2026-06-10', '2027-06-09', false)],
      'NO',
      'CERTIFICATE_UNFIT',
    ],
    [
      'is no where two of one day differ',
      [certificate('2026-06-10', '2027-06-09'), certificate('2026-06-10', '2027-06-09', false)],
      'NO',
      'CERTIFICATE_UNFIT',
    ],
    [
      'is yes once a later one finds the holder fit',
      [certificate('2026-06-10', '2027-06-09'), certificate('2026-01-10', '2027-01-09', false)],
      'YES',
      'CERTIFICATE_VALID',
    ],
    [
      'does not hang on one that is yet to be issued',
      [certificate('2026-11-27', '2027-11-26')],
      'NO',
      'NO_CERTIFICATE',
    ],
  ])('%s', (_, certificates, value, reason) => {
    expect(certificateValid(personFacts({ certificates }))).toMatchObject({ value, reason });
  });
});
