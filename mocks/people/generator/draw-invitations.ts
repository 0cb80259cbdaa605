import { dateOf, dayOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { EMPLOYERS } from '../employers.ts';
import { HOTELS } from '../hotels.ts';
import type { InventedInvitation, InventedInviter, InventedVisa } from '../records/visa-records.ts';
import { purposeOf } from './draw-crossings.ts';
import { drawCitizenIin, employerBinOf, employerIinOf } from './draw-host.ts';
import type { Sketch } from './sketch.ts';

/** A visa may be asked for within half a year of an invitation. */
const VALIDITY_DAYS = 180;

/** The share of invitations for which nobody has asked for a visa. */
const UNUSED = 0.04;

/**
 * Returns the visas with the numbers of the invitations on which they were issued, and these.
 *
 * Nobody is invited to a visa that is issued within the country, to B12-1 or to C1.
 */
export function drawInvitations(
  sketch: Sketch,
  visas: readonly InventedVisa[],
  today: number,
  dice: Dice,
): { readonly visas: InventedVisa[]; readonly invitations: InventedInvitation[] } {
  const purpose = purposeOf(sketch);
  const invitations: InventedInvitation[] = [];
  const invite = (visa: InventedVisa, day: number, isUsed: boolean): string => {
    const number = `IV-${sketch.number}-${invitations.length + 1}`;
    const validTo = day + VALIDITY_DAYS - 1;
    invitations.push({
      number,
      inviter: inviterOf(sketch, visa, dice),
      purpose: purpose ?? 'PRIVATE',
      category: visa.category,
      status: isUsed ? 'USED' : validTo < today ? 'EXPIRED' : 'APPROVED',
      issuedOn: dateOf(day),
      validTo: dateOf(validTo),
      invitee: visa.applicant,
    });
    return number;
  };
  const invited = visas.map((visa) => {
    if (visa.post === 'ASTANA' || ['B12-1', 'C1'].includes(visa.category)) return visa;
    const day = dayOf(visa.issuedOn) - dice.between(10, 60);
    return { ...visa, invitationNumber: invite(visa, day, true) };
  });
  const last = invited.at(-1);
  if (last !== undefined && last.invitationNumber !== null && dice.chance(UNUSED)) {
    invite(last, Math.min(today - 1, dayOf(last.issuedOn) + dice.between(30, 300)), false);
  }
  return { visas: invited, invitations };
}

function inviterOf(sketch: Sketch, { category }: InventedVisa, dice: Dice): InventedInviter {
  const employerIin = employerIinOf(sketch);
  if (category === 'C2' || employerIin !== null) {
    return { kind: 'person', iin: employerIin ?? drawCitizenIin(dice) };
  }
  if (category === 'B12') return { kind: 'organization', bin: dice.pick(HOTELS).bin };
  const employerBin = sketch.livelihood === 'specialist' ? employerBinOf(sketch) : null;
  return { kind: 'organization', bin: employerBin ?? dice.pick(EMPLOYERS).bin };
}
