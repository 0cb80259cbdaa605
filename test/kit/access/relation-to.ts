import { personaNamed } from '../../../mocks/idp/index.ts';
import type { InventedHost, InventedPerson, People } from '../../../mocks/people.ts';
import type { Role } from '../../../schema/requester.ts';
import type { Around, Place } from './compare-access.ts';
import type { Relation } from './expect-access.ts';

/** Worklists of whoever asks: what is in them is their case. */
const WORKLISTS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  host: ['Query.registrationsToAnswer', 'Mutation.answerRegistration', 'Mutation.notifyArrival'],
  hotel: ['Query.registrationsToAnswer', 'Mutation.notifyArrival'],
};

/**
 * Returns what the persona of a role has to do with whom or what is around a field, or with whoever
 * is looked for: as the invented people are, not as the product says.
 */
export function relationTo(people: People, role: Role, { root, around }: Place): Relation {
  const { iin: self = null, organization = null } = personaNamed(role) ?? {};
  if (around?.type === 'Organization') {
    return { own: false, case: role === 'employer' && around.bin === organization?.bin };
  }
  // Before anybody is found, whose record it is is told by what they are looked for by.
  const isSelf = around === null ? root.args.includes(`"${self}"`) : around.iin === self;
  const isListed = around === null && (WORKLISTS[role]?.includes(root.coordinate) ?? false);
  const person = personOf(people, around);
  return {
    own: self !== null && isSelf,
    case:
      isListed ||
      (role === 'hotel' && root.coordinate === 'Query.hotelGuests') ||
      (role === 'host' && isHostedBy(person, self, people.today)) ||
      (role === 'employer' && isEmployedBy(person, organization?.bin)),
  };
}

function personOf(people: People, around: Around | null): InventedPerson | null {
  return around?.type === 'Person' && around.iin !== null ? people.byIin(around.iin) : null;
}

function isEmployedBy(person: InventedPerson | null, bin: string | undefined): boolean {
  const contracts = person?.employmentContracts ?? [];
  return contracts.some(({ employerBin, status }) => employerBin === bin && status === 'IN_FORCE');
}

/** Whoever has been notified or is registered at somebody's, and has not left. */
function isHostedBy(person: InventedPerson | null, iin: string | null, today: string): boolean {
  if (person === null) return false;
  const { arrivalNotifications, immigrantRegistrations } = person;
  const isTheirs = (host: InventedHost) => host.kind === 'person' && host.iin === iin;
  const goesOn = (until: string | null) => until === null || until >= today;
  return (
    arrivalNotifications.some(
      ({ host, status, leavesOn }) => isTheirs(host) && status === 'ACCEPTED' && goesOn(leavesOn),
    ) ||
    immigrantRegistrations.some(
      ({ host, status, validUntil }) =>
        isTheirs(host) && status !== 'REFUSED' && goesOn(validUntil),
    )
  );
}
