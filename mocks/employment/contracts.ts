import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults.ts';
import {
  childText,
  element,
  type LegacyServer,
  type Markup,
  NS,
  readSequence,
  shepSyncRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { type InventedPerson, identityAt, type People } from '../people.ts';

const SERVICE = 'ENBEK_ContractsByIin';
const NAMESPACE = 'http://enbek.kz/contract/ws/schemas';

export interface EnbekContractsOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Starts enbek.kz's register of employment contracts: the SHEP service `ENBEK_ContractsByIin`, one
 * IIN a call, data signed both ways, days written with a zone that means nothing.
 */
export function startEnbekContracts(options: EnbekContractsOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  return startLegacyServer({
    name: 'ENBEK',
    ...server,
    routes: [
      shepSyncRoute({
        ...(options.now === undefined ? {} : { now: options.now }),
        services: {
          [SERVICE]: {
            dataType: { namespace: NAMESPACE, localName: 'contractsByIinRequest' },
            demandSignedData: true,
            signAnswerData: true,
            keyOf: (data) => childText(data, 'iin') ?? '',
            answer(data, { fault }) {
              readSequence(data, [{ name: 'messageId' }, { name: 'iin' }]);
              const iin = childText(data, 'iin') ?? '';
              const asked =
                fault?.kind === 'otherPerson' ? people.cast.director : people.byIin(iin);
              const known = asked?.knownTo.has('enbek') === true ? asked : null;
              if (fault?.kind === 'notFound' || known === null) {
                return { status: { code: 'SCSE001', message: 'Сведения не найдены' } };
              }
              return { data: answerMarkup(known, fault?.kind === 'duplicate' ? 2 : 1) };
            },
          },
        },
      }),
    ],
  });
}

function answerMarkup(person: InventedPerson, copies: number): Markup {
  const held = identityAt(person, 'enbek');
  const contracts = Array.from({ length: copies }, () => person.employmentContracts).flat();
  return element(
    'data',
    [
      element('messageId', randomUUID()),
      element('employeeData', [
        element('iin', person.iin ?? ''),
        element('surname', held.surnameCyrillic),
        element('name', held.givenNameCyrillic),
        element('patronymic', held.patronymicCyrillic),
        element('birthDate', withZone(held.birthDate)),
        element('gender', held.sex === 'MALE' ? '1' : '2'),
        element('citizenship', held.citizenship),
      ]),
      element(
        'contracts',
        contracts.map((contract) =>
          element('contract', [
            element(
              'employerData',
              contract.employerBin === null
                ? [element('iin', contract.employerIin ?? '')]
                : [element('bin', contract.employerBin)],
            ),
            element('contractData', [
              element('contractNumber', contract.contractNumber),
              element('contractDate', withZone(contract.contractDate)),
              element('beginDate', withZone(contract.beginDate)),
              element(
                'endDate',
                contract.endDate === null ? undefined : withZone(contract.endDate),
              ),
              element('position', contract.position),
              element('status', contract.status),
            ]),
          ]),
        ),
      ),
    ],
    { 'xmlns:xsi': NS.xsi, 'xmlns:cs': NAMESPACE, 'xsi:type': 'cs:contractsByIinResponse' },
  );
}

/** As the real one writes a day: with the zone that Kazakhstan's east had until March 2024. */
function withZone(day: string): string {
  return `${day}+06:00`;
}
