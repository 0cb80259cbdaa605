import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage } from '../../../schema/localized-text.ts';
import {
  decodeEntry,
  type LogReader,
  type Retention,
  shortestDays,
} from '../../access-log/index.ts';
import { clientSignal } from '../client-signal.ts';
import type { DependencyCheck } from '../readiness.ts';
import { requesterHeaders } from '../requester-headers.ts';
import { sendRefusal } from '../send-refusal.ts';
import { describeUsage } from './describe-usage.ts';
import { type FindUsagesParts, findUsages } from './find-usages.ts';
import { readUsageQuery } from './usage-query.ts';

export interface FindUsageParts extends FindUsagesParts {
  readonly reader: Pick<LogReader, 'read'>;
  /** For how long entries are kept now. */
  readonly retention: () => Retention;
  /** Rejects unless the log can be written. */
  readonly ready: DependencyCheck;
}

const REMEMBER_MS = 1_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Adds the service by which a portal shows a person who used their data, with the addresses and the
 * wire format of Estonia's Data Tracker, version 2: `/v2/findUsage`, `/v2/usagePeriod`,
 * `/v2/heartbeat`. Only the first is about anybody, and asks for a token.
 */
export function addFindUsageRoutes(app: FastifyInstance, parts: FindUsageParts): void {
  const { now, reader, retention } = parts;
  const isAlive = rememberFor(REMEMBER_MS, () =>
    parts.ready().then(
      () => true,
      () => false,
    ),
  );

  app.get('/v2/findUsage', async (request: FastifyRequest, reply): Promise<FastifyReply> => {
    const { headers, id: requestId } = request;
    try {
      const language = chooseLanguage(headers['accept-language']);
      const found = await findUsages(parts, {
        headers: requesterHeaders(request),
        requestId,
        signal: clientSignal(reply),
        readQuery: () =>
          readUsageQuery(request.query as Record<string, unknown>, headers['x-road-userid']),
      });
      const { records, total, policy, isIncomplete } = found;
      if (isIncomplete) reply.header('x-incomplete', 'identifiers');
      return reply.header('vary', 'origin, accept-language').send({
        totalUsages: total,
        usages: records.map((record) => describeUsage(record, policy, language)),
      });
    } catch (error) {
      return sendRefusal(request, reply, error);
    }
  });

  app.get('/v2/usagePeriod', async () => {
    const kept = new Date(now().getTime() - shortestDays(retention()) * DAY_MS).toISOString();
    const [first] = await reader.read(0, 1);
    // What was dropped was kept for long enough, and so is older than what is kept for sure.
    if (first?.sequence === 0 && first.body === null) return { periodStart: kept };
    const begun =
      first === undefined ? now().toISOString() : decodeEntry(first.body as string).logTime;
    return { periodStart: begun > kept ? begun : kept };
  });

  app.get('/v2/heartbeat', async () =>
    (await isAlive())
      ? { status: 'OK', message: 'The access log is read and written.' }
      : { status: 'FAIL', message: 'The access log cannot be written.' },
  );
}

/** However often it is asked, `ask` is asked once in that time. */
function rememberFor<Answer>(ms: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let last: { readonly at: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    const at = performance.now();
    if (last === null || at - last.at > ms) last = { at, answer: ask() };
    return last.answer;
  };
}
