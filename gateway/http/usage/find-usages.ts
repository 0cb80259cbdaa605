import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { z } from 'zod';
import type { AccessPage, AccessRecord, AccessRecords } from '../../../schema/access-record.ts';
import { chooseLanguage } from '../../../schema/localized-text.ts';
import { isPersonId, type PersonId } from '../../../schema/person-id.ts';
import type { Policy } from '../../../schema/policy/index.ts';
import type { SignedContext } from '../../../schema/signed-context.ts';
import { createSubjectQuestions, ownSubjects } from '../../auth/index.ts';
import { ClientError } from '../../client-error.ts';
import { operationHash } from '../../disclosure/index.ts';
import type { Graph } from '../../execute/index.ts';
import type { GraphqlRequest } from '../../graphql-request.ts';
import { type Access, decide, identify } from '../../pipeline.ts';
import { LIMIT_MAX, USAGES_MAX, type UsageQuery } from './usage-query.ts';

export interface FindUsagesParts {
  readonly live: { current(): Graph };
  readonly access: Access;
  readonly records: AccessRecords;
  /** For one request, in milliseconds. */
  readonly deadlineMs: number;
  readonly now: () => Date;
  /** Hears why the log could not be read. */
  readonly onInternalError?: (error: unknown, requestId: string) => void;
}

export interface UsageRequest extends Pick<GraphqlRequest, 'headers' | 'requestId' | 'signal'> {
  /** Read when the requester is known; throws BAD_USER_INPUT. */
  readonly readQuery: () => UsageQuery;
}

export interface FoundUsages {
  readonly total: number;
  /** Of the page that was asked for, the newest first. */
  readonly records: readonly AccessRecord[];
  /** By which they were granted. */
  readonly policy: Policy;
  /** Whether the registers did not tell by what else the person is known. */
  readonly isIncomplete: boolean;
}

/** What a reading of the log amounts to in the graph: so it is decided about, and so written down. */
const DOCUMENT = parse(
  'query findUsage($person: PersonId!) { person(id: $person) { accessLog { nodes { at } } } }',
);
const OPERATION = DOCUMENT.definitions[0] as OperationDefinitionNode;
const FIELD = 'Person.accessLog';
const CATEGORY = 'access-log';

/**
 * Reads a person's access log for themselves, or for whoever holds their mandate. It is decided about
 * like the same question in the graph, and written down in the same log before the first byte.
 *
 * Throws UNAUTHENTICATED, BAD_USER_INPUT, PURPOSE_NOT_ALLOWED, UNAUTHORIZED_FIELD_OR_TYPE for the log
 * of anybody else and for a user who is not whom the token is for, ACCESS_LOG_UNAVAILABLE, OVERLOADED,
 * GATEWAY_TIMEOUT.
 */
export async function findUsages(
  { live, access, records, deadlineMs, now, onInternalError }: FindUsagesParts,
  { headers, requestId, signal, readQuery }: UsageRequest,
): Promise<FoundUsages> {
  const since = now().getTime();
  // Timers run by the machine's clock, whatever day `now` tells.
  const deadline = Date.now() + deadlineMs;
  const graph = live.current();
  const inquiry = await identify(access, { headers, requestId });
  const { person, asker, ...page } = readQuery();
  if (validate(graph.apiSchema, DOCUMENT).length > 0) {
    throw new ClientError('UNAUTHORIZED_FIELD_OR_TYPE', { detail: 'The graph shows no log.' });
  }
  const asked = {
    ...{ inquiry, graph, requestId, signal, deadline },
    language: chooseLanguage(headers.acceptLanguage),
    document: DOCUMENT,
    operation: OPERATION,
    variables: { person },
  };
  const decided = await decide(access, asked, now());
  const disclosure = await access.disclosures.begin({
    ...decided,
    ...{ inquiry, requestId, since },
    operation: { hash: operationHash(DOCUMENT), name: 'findUsage' },
  });
  const { leafObserver } = disclosure.observed;
  const subject = { type: 'Person', key: person };
  const end = () => disclosure.end({ executed: true, errors: [], sources: [] });

  const own = ownSubjects(inquiry);
  const rules = decided.reading?.rulesFor(
    [CATEGORY],
    (condition) => condition === 'any' || (condition === 'own' && own.has(person)),
  );
  const { policy, requester } = inquiry;
  const isAsker = requester.organization === null && asker === `iin:${requester.iin}`;
  if (!isAsker || policy === null || rules === undefined || rules.length === 0) {
    leafObserver?.onErrors?.(subject, FIELD, 'UNAUTHORIZED_FIELD_OR_TYPE');
    await end();
    throw new ClientError('UNAUTHORIZED_FIELD_OR_TYPE');
  }

  const context = decided.request.requesterContext as SignedContext;
  const questions = createSubjectQuestions(graph, { ...asked, requesterContext: context });
  const [identified] = await questions.identify([person]);
  const personIds = personIdsOf(person, identified?.identifiers);
  const find = async (after: string | null) => {
    if (now().getTime() > since + deadlineMs) throw new ClientError('GATEWAY_TIMEOUT');
    const range = { from: page.from, before: page.before, after, count: LIMIT_MAX };
    return records.find({ ...range, personIds, includeOwn: false }).catch((error: unknown) => {
      onInternalError?.(error, requestId);
      throw new ClientError('ACCESS_LOG_UNAVAILABLE');
    });
  };
  const found = await readPage(find, page);
  leafObserver?.onLeaves(subject, [FIELD]);
  await end();
  return { ...found, policy, isIncomplete: identified === undefined };
}

/** Counts what there is beyond the page, since offsets are counted from the newest. */
async function readPage(
  find: (after: string | null) => Promise<AccessPage>,
  { offset, limit }: Pick<UsageQuery, 'offset' | 'limit'>,
): Promise<Pick<FoundUsages, 'total' | 'records'>> {
  const records: AccessRecord[] = [];
  let total = 0;
  let after: string | null = null;
  do {
    const page = await find(after);
    const skipped = Math.max(0, offset - total);
    records.push(...page.records.slice(skipped, skipped + limit - records.length));
    total += page.records.length;
    after = page.next;
  } while (after !== null && total < USAGES_MAX);
  return { total, records };
}

const known = z.object({
  iin: z.string().nullish(),
  documents: z.array(z.object({ issuingState: z.string(), number: z.string() })).nullish(),
});

/** Everything by which the registers know a person, and by which somebody may have asked for them. */
function personIdsOf(person: PersonId, identifiers: unknown): readonly [string, ...string[]] {
  const { iin, documents } = known.safeParse(identifiers).data ?? {};
  const ids = [
    ...(iin == null ? [] : [`iin:${iin}`]),
    ...(documents ?? []).map(({ issuingState, number }) => `doc:${issuingState}:${number}`),
  ];
  return [person, ...ids.filter((id) => id !== person && isPersonId(id))];
}
