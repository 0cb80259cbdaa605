import type { Element } from '@xmldom/xmldom';
import { isBin } from '../../schema/bin.ts';
import { ORGANIZATION_STATUSES } from '../../schema/code-lists/organization-statuses.ts';
import { regionLabel } from '../../schema/regions.ts';
import type { Faults } from '../faults.ts';
import {
  childText,
  element,
  type LegacyServer,
  type Markup,
  readSequence,
  shepSyncRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { EMPLOYERS, type InventedOrganization, organizationByBin } from '../people.ts';
import { answerReport, REPORT_NAMESPACE, readReportBin } from './report-3007.ts';

const SERVICE = 'GbdulInfoByBin_v2';
const NAMESPACE = 'http://gbdulinfobybin_v2.egp.gbdul.tamur.kz';
const REPORT = 'GbdulReport3007_KDP';

export interface GbdUlOptions {
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Starts the state database of legal entities: the SHEP services `GbdulInfoByBin_v2` and
 * `GbdulReport3007_KDP`, one BIN a call. The signed document stands escaped inside `data` both ways;
 * days have a zone; what is said about the request stands in `Status`, where `002` is success.
 */
export function startGbdUl(options: GbdUlOptions): Promise<LegacyServer> {
  return startLegacyServer({
    name: 'GBD_UL',
    ...options,
    routes: [
      shepSyncRoute({
        ...(options.now === undefined ? {} : { now: options.now }),
        services: {
          [SERVICE]: {
            escapedRoot: { namespace: NAMESPACE, localName: 'Request' },
            demandSignedData: true,
            signAnswerData: true,
            keyOf: (root) => childText(root, 'BIN') ?? '',
            answer: (root, { fault }) => ({ data: answerMarkup(root, fault?.kind) }),
          },
          [REPORT]: {
            escapedRoot: { namespace: REPORT_NAMESPACE, localName: 'request' },
            demandSignedData: true,
            signAnswerData: true,
            keyOf: readReportBin,
            answer: (root, { fault }) => answerReport(root, fault?.kind),
          },
        },
      }),
    ],
  });
}

function answerMarkup(root: Element, fault: string | undefined): Markup {
  readSequence(root, [{ name: 'RequestorBIN' }, { name: 'BIN' }]);
  if (!isBin(childText(root, 'RequestorBIN') ?? '')) {
    return response('003', 'Запрашивающая организация не найдена');
  }
  const bin = fault === 'otherPerson' ? EMPLOYERS[1]?.bin : childText(root, 'BIN');
  const found = fault === 'notFound' ? null : organizationByBin(bin ?? '');
  if (found === null) return response('001', 'Организация не найдена');
  return response('002', 'Запрос выполнен успешно', organizationMarkup(found));
}

function response(code: string, nameRu: string, organization?: Markup): Markup {
  return element(
    'ns2:Response',
    [
      element('Status', [element('Code', code), element('NameRu', nameRu)]),
      ...(organization === undefined ? [] : [organization]),
    ],
    { 'xmlns:ns2': NAMESPACE },
  );
}

function organizationMarkup(organization: InventedOrganization): Markup {
  const { address, head } = organization;
  const region = regionLabel(address.region).ru.toUpperCase();
  return element('Organization', [
    element('BIN', organization.bin),
    element('RegStatus', element('NameRu', ORGANIZATION_STATUSES[organization.status].ru)),
    element('RegistrationDate', `${organization.registeredOn}+06:00`),
    element('FullNameRu', organization.nameRu),
    element('FullNameKz', organization.nameKk),
    head === null
      ? element('OrganizationLeader', undefined)
      : element('OrganizationLeader', [
          element('Position', element('PositionType', element('NameRu', head.position))),
          element('IIN', head.iin),
        ]),
    element('Activity', element('ActivityNameRu', organization.activity)),
    element('Address', [
      element('DistrictRu', region),
      element('RegionRu', ''),
      element('CityRu', address.city),
      element('StreetRu', address.street),
      element('BuildingType', element('NameRu', 'ДОМ')),
      element('BuildingNumber', address.building),
    ]),
    element(
      'StatCommInfo',
      element(
        'AddressFact',
        element('NameRu', `${region}, ${address.city}, ${address.street}, ${address.building}`),
      ),
    ),
  ]);
}
