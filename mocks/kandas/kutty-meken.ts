import type { Faults } from '../faults.ts';
import {
  bearerCheck,
  type LegacyServer,
  offsetPage,
  RestRefusal,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { documentAt, type InventedPerson, identityAt, type People } from '../people.ts';

/** The token that the simulator accepts: published, worthless. */
export const KUTTY_MEKEN_TOKEN = 'demo-kutty-meken';

export interface KuttyMekenOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
}

const IINS_MAX = 100;
const FAMILY_PAGE_MAX = 5;

/** Starts Kutty Meken: kandas statuses by IIN and families by certificate, in offset pages. */
export function startKuttyMeken(options: KuttyMekenOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  const checks = [bearerCheck((token) => token === KUTTY_MEKEN_TOKEN)];
  return startLegacyServer({
    name: 'KUTTY_MEKEN',
    ...server,
    routes: [
      restRoute({
        method: 'GET',
        path: '/api/kandas',
        checks,
        answer({ query, fault }) {
          const iins = (query.get('iin') ?? '').split(',').filter((iin) => iin !== '');
          if (iins.length === 0 || iins.length > IINS_MAX) {
            throw new RestRefusal(400, 'BAD_PARAMETER', `iin takes 1 to ${IINS_MAX} numbers`);
          }
          if (fault?.kind === 'notFound') return offsetPage([], query);
          const asked = fault?.kind === 'otherPerson' ? [people.cast.kandas.iin ?? ''] : iins;
          const found = asked.flatMap((iin) => statusOf(people.byIin(iin)));
          return offsetPage(fault?.kind === 'duplicate' ? [...found, ...found] : found, query);
        },
      }),
      restRoute({
        method: 'GET',
        path: '/api/kandas/:certificate/family',
        checks,
        answer({ params, query }) {
          const kandas = people.byRecordNumber(params.certificate ?? '')?.kandas;
          if (kandas === undefined || kandas === null) {
            throw new RestRefusal(404, 'NOT_FOUND', 'no such certificate');
          }
          const members = kandas.family.map(({ personKey, relation }) => ({
            relation,
            ...identityOf(people.byKey(personKey)),
          }));
          return offsetPage(members, query, { size: FAMILY_PAGE_MAX, sizeMax: FAMILY_PAGE_MAX });
        },
      }),
    ],
  });
}

function statusOf(person: InventedPerson | null): object[] {
  if (person === null || person.kandas === null || !person.knownTo.has('kuttyMeken')) return [];
  const { family: _family, ...status } = person.kandas;
  const held = identityAt(person, 'kuttyMeken');
  const document = documentAt(person, 'kuttyMeken');
  return [
    {
      iin: person.iin,
      ...status,
      person: {
        surname: held.surnameCyrillic,
        givenName: held.givenNameCyrillic,
        patronymic: held.patronymicCyrillic,
        surnameLatin: held.surnameLatin,
        givenNameLatin: held.givenNameLatin,
        birthDate: held.birthDate,
        sex: held.sex,
        citizenship: held.citizenship,
        document: document && { issuingState: document.issuingState, number: document.number },
      },
    },
  ];
}

function identityOf(person: InventedPerson | null): object {
  const [passport] = person?.travelDocuments ?? [];
  return {
    iin: person?.iin ?? null,
    document:
      passport === undefined
        ? null
        : { issuingState: passport.issuingState, number: passport.number },
  };
}
