import { DEMO_E_OTINISH_TOKEN } from '../../schema/demo-keys.ts';
import type { Faults } from '../faults.ts';
import {
  bearerCheck,
  type LegacyServer,
  RestRefusal,
  restAnswer,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { isIinLike, type RegisteredAppeal, readAppeal, registerAppeal } from './appeal.ts';

export interface EOtinishOptions {
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** e-Otinish, and the desk at which a test answers appeals. */
export interface EOtinish extends LegacyServer {
  /** Everything on file, in the order in which it came. */
  readonly appeals: readonly RegisteredAppeal[];
  /** Answers an appeal. */
  answer(number: string, text: string): void;
}

const IINS_MAX = 100;
/** A larger page is cut to this. */
const PAGE_MAX = 20;

/** Starts e-Otinish, the state's system of appeals: files them, each once, and finds them by IIN. */
export async function startEOtinish(options: EOtinishOptions = {}): Promise<EOtinish> {
  const { now = Date.now } = options;
  const checks = [bearerCheck((token) => token === DEMO_E_OTINISH_TOKEN)];
  const byExternalId = new Map<string, RegisteredAppeal>();

  const server = await startLegacyServer({
    name: 'E_OTINISH',
    ...options,
    routes: [
      restRoute({
        method: 'POST',
        path: '/api/v1/appeals',
        checks,
        answer({ json, fault }) {
          const appeal = readAppeal(json);
          const known = byExternalId.get(appeal.externalId);
          const filed = known ?? registerAppeal(appeal, `OT-2026-${byExternalId.size + 1}`, now());
          byExternalId.set(appeal.externalId, filed);
          const shown = fault?.kind === 'otherPerson' ? ofNobody(filed) : filed;
          return restAnswer(known === undefined ? 201 : 200, shown);
        },
      }),
      restRoute({
        method: 'POST',
        path: '/api/v1/appeals/search',
        checks,
        keyOf: ({ json }) => JSON.stringify(json),
        answer({ json, fault }) {
          const { iins, offset, limit } = readSearch(json);
          if (fault?.kind === 'notFound') return { items: [], total: 0 };
          const found = [...byExternalId.values()]
            .filter(({ concernedIin }) => iins.includes(concernedIin))
            .map((appeal) => (fault?.kind === 'otherPerson' ? ofNobody(appeal) : appeal));
          const all = fault?.kind === 'duplicate' ? found.flatMap((each) => [each, each]) : found;
          const items = all.slice(offset, offset + Math.min(limit, PAGE_MAX));
          return { items, total: all.length };
        },
      }),
    ],
  });
  return {
    ...server,
    get appeals() {
      return [...byExternalId.values()];
    },
    answer(number, text) {
      const appeal = [...byExternalId.values()].find((each) => each.number === number);
      if (appeal === undefined) throw new RangeError('expected an appeal on file, but got none');
      byExternalId.set(appeal.externalId, { ...appeal, status: 4, answer: text });
    },
  };
}

function ofNobody(appeal: RegisteredAppeal): RegisteredAppeal {
  return { ...appeal, concernedIin: '000000000000' };
}

function readSearch(json: unknown): { iins: string[]; offset: number; limit: number } {
  const { iins, offset, limit } = (json ?? {}) as Record<string, unknown>;
  const isList =
    Array.isArray(iins) && iins.length >= 1 && iins.length <= IINS_MAX && iins.every(isIinLike);
  const isPage = [offset, limit].every((value) => Number.isInteger(value) && Number(value) >= 0);
  if (!isList || !isPage) {
    throw new RestRefusal(400, 'BAD_PARAMETER', `iins takes 1 to ${IINS_MAX} numbers, with a page`);
  }
  return { iins, offset: Number(offset), limit: Number(limit) };
}
