import type { Element } from '@xmldom/xmldom';
import type { Faults } from '../faults.ts';
import {
  childText,
  element,
  type LegacyServer,
  readSequence,
  type ShepAnswer,
  ShepRefusal,
  type ShepSyncCall,
  shepSyncRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { refusePresenceToken } from './presence-token.ts';
import { issueKdpToken, kdpPublicKey } from './token.ts';

const NAMESPACE = 'http://service.2fa-chain.kz/ns/kdp';
const EXPIRES_IN_MS_MAX = 132_000_000;
const OTHER_PERSON_IIN = '900101300811';

/** How to start KDP. */
export interface KdpOptions {
  readonly port?: number;
  readonly latencyMs?: number;
  readonly faults?: Faults;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Starts KDP (control of access to personal data): the SHEP service `KDP_SERVICE`.
 *
 * Grants at once what a state body asks for, as long as nobody asks the person: a token for one
 * IIN and one service. Its texts come with stray white space, as from the real one.
 */
export function startKdp(options: KdpOptions = {}): Promise<LegacyServer> {
  const now = options.now ?? Date.now;
  return startLegacyServer({
    name: 'KDP',
    ...options,
    routes: [
      shepSyncRoute({
        now,
        services: {
          KDP_SERVICE: {
            dataType: { namespace: NAMESPACE, localName: 'getUserDataRequest' },
            keyOf: (data) => childText(data, 'uin') ?? '',
            answer: (data, call) => grantAccess(data, call, now()),
          },
        },
      }),
    ],
  });
}

function grantAccess(data: Element, { fault }: ShepSyncCall, at: number): ShepAnswer {
  const asked = readRequest(data, at);
  if (fault?.kind === 'notFound') {
    return { status: { code: 'SCSE001', message: 'Пользователь не найден' } };
  }
  const token = issueKdpToken({
    iin: fault?.kind === 'otherPerson' ? OTHER_PERSON_IIN : asked.iin,
    service: asked.service,
    organizationBin: asked.bin,
    issuedAt: at,
    expiresAt: at + asked.expiresInMs,
  });
  return {
    data: element(
      'data',
      [
        element('kdp:status', '\n VALID\n '),
        element('kdp:code', `\n  ${wrap(token)}\n  `),
        element('kdp:public-key', `\n  ${wrap(kdpPublicKey())}\n  `),
      ],
      { 'xmlns:kdp': NAMESPACE },
    ),
  };
}

interface AccessRequest {
  readonly iin: string;
  readonly bin: string;
  readonly service: string;
  readonly expiresInMs: number;
}

function readRequest(data: Element, at: number): AccessRequest {
  readSequence(data, [
    { name: 'uin' },
    { name: 'company' },
    { name: 'company_bin' },
    { name: 'company_responsible' },
    { name: 'employee_name' },
    { name: 'access_name' },
    { name: 'personal_data_name' },
    { name: 'expiresIn' },
    { name: 'omit-sms' },
    { name: 'ovt', optional: true },
  ]);
  const textOf = (name: string): string => childText(data, name) ?? '';
  const expiresInMs = /^\d{1,9}$/.test(textOf('expiresIn')) ? Number(textOf('expiresIn')) : 0;
  demand(/^\d{12}$/.test(textOf('uin')), 'uin is 12 digits');
  demand(/^\d{12}$/.test(textOf('company_bin')), 'company_bin is 12 digits');
  for (const name of ['company', 'company_responsible', 'employee_name', 'access_name']) {
    demand(textOf(name) !== '', `${name} is not empty`);
  }
  demand(expiresInMs >= 1 && expiresInMs <= EXPIRES_IN_MS_MAX, 'expiresIn is milliseconds');
  demand(/^(true|false)$/.test(textOf('omit-sms')), 'omit-sms is true or false');
  if (textOf('omit-sms') === 'true') {
    const refusal = refusePresenceToken(textOf('ovt'), { bin: textOf('company_bin'), now: at });
    demand(refusal === undefined, `omit-sms demands presence: ${refusal}`);
  }
  const [iin, bin, service] = [textOf('uin'), textOf('company_bin'), textOf('access_name')];
  return { iin, bin, service, expiresInMs };
}

function demand(fact: boolean, rule: string): void {
  if (!fact) throw new ShepRefusal('schema', `getUserDataRequest: ${rule}`);
}

/** Breaks a long text into lines, as the real service does: readers must strip white space. */
function wrap(text: string): string {
  return text.replace(/.{76}/g, '$&\n  ');
}
