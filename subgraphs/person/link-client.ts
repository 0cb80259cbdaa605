import type { IdentityLinkVerdict } from '../../schema/code-lists/identity-link-decisions.ts';
import { toDateTime } from '../kit/index.ts';
import { askEachSubject } from '../kit/shep/ask-each-subject.ts';
import {
  createSyncRegister,
  type Each,
  mismatch,
  readAs,
  type SyncChannels,
  wrongShape,
} from '../kit/shep/sync-register.ts';
import { type Subject, subjectXml } from '../kit/subject-xml.ts';
import { writeElement, writeElements } from '../kit/write-xml.ts';
import { children, requireChild, requireText, type XmlNode } from '../kit/xml.ts';

/** IS MP's services for links between records, by SHEP's names. */
export const LINK_SERVICES = ['ISMP_LinkDecisions', 'ISMP_DecideLink'] as const;

/** How many persons IS MP takes in one call. */
export const LINK_BATCH_MAX = 100;

const NAMESPACE = 'urn:reference-model:is-mp:identity-links:v1';

const VERDICTS: Readonly<Record<IdentityLinkVerdict, string>> = {
  SAME_PERSON_JUSTIFIED: '1',
  DIFFERENT_PERSONS: '2',
  UNJUSTIFIED: '3',
};

/** What names one record of one system. */
export interface RecordName {
  readonly system: string;
  readonly record: string;
}

/** A decision on file at IS MP. */
export interface LinkDecision {
  readonly number: string;
  readonly decision: IdentityLinkVerdict;
  readonly decidedAt: string;
  readonly reason: string;
  readonly sides: readonly RecordName[];
}

/** What an officer wants to be put on file. */
export interface LinkDecisionRequest {
  /** At most 64 characters without white space; the same one for the same decision. */
  readonly requestId: string;
  readonly decidedBy: string;
  readonly sides: readonly (RecordName & { readonly subject: Subject })[];
  readonly decision: IdentityLinkVerdict;
  readonly reason: string;
}

const NOT_DECIDED = {
  30001: 'IDEMPOTENCY_KEY_REUSED',
  30002: 'PERSON_UNKNOWN',
  30003: 'ONE_RECORD',
} as const;

/** What became of a request to put a decision on file. */
export type LinkOutcome =
  | { readonly outcome: 'DECIDED'; readonly decision: LinkDecision }
  | {
      readonly outcome: 'NOT_DECIDED';
      readonly reason: (typeof NOT_DECIDED)[keyof typeof NOT_DECIDED];
    };

/** Decisions about links at IS MP. Failures reject with `AgencyError`. */
export interface LinkClient {
  /** At most 100 subjects, answered in their order. */
  decisionsAbout(
    subjects: readonly Subject[],
    signal: AbortSignal,
  ): Promise<Each<readonly LinkDecision[]>[]>;
  /** Puts a decision on file under our signature; never repeated by the transport. */
  decide(request: LinkDecisionRequest, signal: AbortSignal): Promise<LinkOutcome>;
}

/** Makes the client of IS MP's two services. */
export function createLinkClient(
  channels: SyncChannels<(typeof LINK_SERVICES)[number]>,
): LinkClient {
  const register = createSyncRegister({ agency: 'IS_MP', namespace: NAMESPACE, channels });
  return {
    async decisionsAbout(subjects, signal) {
      const request = {
        service: 'ISMP_LinkDecisions',
        type: 'linkDecisionsRequest',
        subjects,
        signal,
      } as const;
      const { each } = await askEachSubject(register, request, (node) =>
        children(requireChild(node, 'decisions'), 'decision').map(readDecision),
      );
      return each ?? subjects.map(() => []);
    },

    async decide({ requestId, decidedBy, sides, decision, reason }, signal) {
      const written = sides.map(({ subject, system, record }) =>
        writeElement(
          'side',
          writeElement('subject', subjectXml(subject)) + writeElements({ system, record }),
        ),
      );
      const { call, data, result } = await register.ask({
        service: 'ISMP_DecideLink',
        type: 'decideLinkRequest',
        inner:
          writeElements({ requestId, decidedBy }) +
          written.join('') +
          writeElements({ verdict: VERDICTS[decision], reason }),
        results: Object.keys(NOT_DECIDED),
        signData: true,
        readOnly: false,
        signal,
      });
      if (isNotDecided(result)) return { outcome: 'NOT_DECIDED', reason: NOT_DECIDED[result] };
      if (data === null) throw wrongShape(call);
      return readAs(call, () => {
        const decided = readDecision(requireChild(data, 'decision'));
        const isOurs = decided.decision === decision && nameOf(decided.sides) === nameOf(sides);
        if (!isOurs) throw mismatch(call);
        return { outcome: 'DECIDED', decision: decided };
      });
    },
  };
}

function readDecision(node: XmlNode): LinkDecision {
  const verdict = requireText(node, 'verdict');
  const decision = (Object.keys(VERDICTS) as IdentityLinkVerdict[]).find(
    (each) => VERDICTS[each] === verdict,
  );
  const sides = children(node, 'side').map((side) => ({
    system: requireText(side, 'system'),
    record: requireText(side, 'record'),
  }));
  if (decision === undefined || sides.length !== 2) throw new RangeError('expected a decision');
  return {
    number: requireText(node, 'number'),
    decision,
    decidedAt: toDateTime(requireText(node, 'decidedAt')),
    reason: requireText(node, 'reason'),
    sides,
  };
}

function nameOf(sides: readonly RecordName[]): string {
  return sides
    .map(({ system, record }) => `${system} ${record}`)
    .sort()
    .join('\n');
}

function isNotDecided(result: string): result is `${keyof typeof NOT_DECIDED}` {
  return Object.hasOwn(NOT_DECIDED, result);
}
