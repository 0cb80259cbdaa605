import { CONTRADICTION_RATES } from '../contradiction-rates.ts';
import { type Dice, diceOf } from '../dice.ts';
import type { InventedPerson } from '../invented-person.ts';
import { drawAddress } from '../places.ts';
import type { InventedHotelStay } from '../records/hotel-stay.ts';
import type { Identity, InventedAddress } from '../records/identity.ts';
import type { InventedWorkPermit } from '../records/labour-records.ts';
import { drawDocumentOnFile, drawHeldBy } from './contradict.ts';
import { drawAlerts } from './draw-alerts.ts';
import { drawCertificates } from './draw-certificates.ts';
import { drawCrossings } from './draw-crossings.ts';
import { drawIdentityCards, drawPassports } from './draw-documents.ts';
import { drawHotelStays } from './draw-hotel-stays.ts';
import { drawIdentity } from './draw-identity.ts';
import { drawInvitations } from './draw-invitations.ts';
import { drawKandas } from './draw-kandas.ts';
import { drawContracts, drawWorkPermits } from './draw-labour.ts';
import { drawOffences } from './draw-offences.ts';
import { drawPrepayments } from './draw-prepayments.ts';
import {
  drawArrivalNotifications,
  drawImmigrantRegistrations,
  drawResidencePermits,
  dueArrival,
} from './draw-registrations.ts';
import { drawVisas } from './draw-visas.ts';
import { drawVisits, type Visit } from './draw-visits.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import { systemsThatKnow } from './systems-that-know.ts';

/**
 * Returns person `index` as of the day `today` (in days since 1970).
 *
 * The same person for the same arguments, from nothing else. IIN, names, birth and document numbers
 * do not depend on the day. Throws a RangeError outside 0..999,999.
 */
export function generatePerson(index: number, today: number): InventedPerson {
  const sketch = sketchOf(index);
  const diceFor = (use: string): Dice => diceOf(index, use);
  const address = addressOf(sketch);
  const born = drawIdentity(sketch, address, today, diceFor('identity'));
  const isDead = born.lifeStatus === 'DECEASED';
  const isCitizen = sketch.livelihood === 'citizen';

  const visits = isDead ? [] : drawVisits(sketch, today, diceFor('visits'));
  const passports = drawPassports(sketch, visits, today, diceFor('passports'));
  const allCrossings = drawCrossings(sketch, visits, passports, diceFor('crossings'));
  const visitsAsForeigner = isCitizen ? [] : visits;
  const foreigner = [sketch, visitsAsForeigner] as const;
  const kandas = drawKandas(sketch, visits, today, diceFor('kandas'));
  const becameCitizen = kandas?.status === 'CITIZENSHIP_GRANTED';
  const truth: Identity = becameCitizen ? { ...born, citizenship: 'KAZ' } : born;

  const hasCard = isCitizen || becameCitizen;
  const cardSince = becameCitizen ? today - 50 : 0;
  const cards = hasCard ? drawIdentityCards(sketch, cardSince, today, diceFor('card')) : [];
  const workStart = isCitizen ? today - diceFor('work').between(60, 3_000) : visits[0]?.from;

  const offences = isDead ? [] : drawOffences(sketch, visits, today, diceFor('offences'));
  const hotelStays = drawHotelStays(...foreigner, passports, diceFor('stays'));
  const registrations = registrationsOf(sketch, visitsAsForeigner, hotelStays, address, today);
  const workPermits = drawWorkPermits(...foreigner, today, diceFor('permits'));
  const { residencePermits } = registrations;
  const visas = drawVisas(...foreigner, born, passports, today, diceFor('visas'));
  const records = {
    identityDocuments: isCitizen ? [...cards, ...passports] : cards,
    travelDocuments: isCitizen ? [] : passports,
    crossings: loseCrossing(allCrossings, diceFor('unrecorded')),
    ...registrations,
    employmentContracts:
      isDead || workStart === undefined
        ? []
        : drawContracts(sketch, workStart, today, diceFor('contracts')),
    workPermits,
    kandas,
    hotelStays,
    ...drawInvitations(sketch, visas, today, diceFor('invitations')),
    medicalCertificates: drawCertificates(
      sketch,
      { workPermits, residencePermits },
      today,
      diceFor('certificates'),
    ),
    taxPrepayments: drawPrepayments(sketch, workPermits, today, diceFor('prepayments')),
    offences,
    alerts: isDead ? [] : drawAlerts(sketch, offences, today, diceFor('alerts')),
  };
  const knownTo = systemsThatKnow(sketch, truth, records, diceFor('unknown'));
  const documentOnFile = drawDocumentOnFile(index, passports, knownTo);
  const eqonaqDocument = documentOnFile.eqonaq;
  return {
    key: `person:${index}`,
    iin: sketch.iin,
    truth,
    heldBy: drawHeldBy(index, truth, knownTo, becameCitizen ? born.citizenship : null),
    knownTo: new Set(knownTo),
    documentOnFile,
    ...records,
    hotelStays:
      eqonaqDocument === undefined
        ? hotelStays
        : hotelStays.map((stay) => ({ ...stay, documentUsed: eqonaqDocument })),
  };
}

/** Returns the permits of person `index`, as `generatePerson` does; a tenth of the work. */
export function generateWorkPermits(index: number, today: number): readonly InventedWorkPermit[] {
  const sketch = sketchOf(index);
  if (sketch.livelihood === 'citizen') return [];
  const visits = drawVisits(sketch, today, diceOf(index, 'visits'));
  return drawWorkPermits(sketch, visits, today, diceOf(index, 'permits'));
}

/** What IS MP has, beside the passports. */
function registrationsOf(
  sketch: Sketch,
  visits: readonly Visit[],
  stays: readonly InventedHotelStay[],
  address: InventedAddress,
  today: number,
) {
  const diceFor = (use: string): Dice => diceOf(sketch.index, use);
  const notified = notifiedVisits(sketch, visits, stays);
  return {
    arrivalNotifications: drawArrivalNotifications(
      sketch,
      notified,
      address,
      today,
      diceFor('notified'),
    ),
    arrivalDue: dueArrival(sketch, visits, address),
    immigrantRegistrations: drawImmigrantRegistrations(
      sketch,
      visits,
      address,
      today,
      diceFor('registered'),
    ),
    residencePermits: drawResidencePermits(sketch, visits, today, diceFor('residence')),
  };
}

/** The last two visits; of a guest the present one, unless the hotel failed to pass it on. */
function notifiedVisits(
  { guestOf }: Sketch,
  visits: readonly Visit[],
  stays: readonly InventedHotelStay[],
): readonly Visit[] {
  if (guestOf === null) return visits.slice(-2);
  return stays.at(-1)?.notifiedMia === true ? visits.slice(-1) : [];
}

function loseCrossing<T>(crossings: readonly T[], dice: Dice): T[] {
  const isLost = crossings.length > 1 && dice.chance(CONTRADICTION_RATES.crossingUnrecorded);
  const lost = isLost ? dice.below(crossings.length - 1) : -1;
  return crossings.filter((_, at) => at !== lost);
}

function addressOf({ index, region, guestOf }: Sketch): InventedAddress {
  if (guestOf !== null) return drawAddress(region, diceOf(Number(guestOf.id), 'hotel'));
  return drawAddress(region, diceOf(index, 'address'));
}
