import { type Alarm, SEQUENCES_MAX } from './alarm.ts';
import type { DeclaredRelations } from './declared-relations.ts';
import { type Detector, joinKey } from './detector.ts';
import type { DeclaredRule } from './rules.ts';

interface Found extends Alarm {
  readonly requests: Set<string>;
}

/** Finds requests of officials for those whom they declared, answered or not: one alarm for each two. */
export function detectDeclared(rule: DeclaredRule, relations: DeclaredRelations): Detector {
  const found = new Map<string, Found>();
  return {
    read(reading) {
      if (reading.type === 'REFUSED') return;
      const close = relations.of(reading.requester);
      if (close === undefined) return;
      for (const pseudonym of reading.pseudonyms) {
        const person = close.get(pseudonym);
        if (person === undefined) continue;
        const key = joinKey(reading.requester, String(person));
        const at = new Date(reading.at).toISOString();
        const known = found.get(key);
        const requests = known?.requests ?? new Set();
        const isNew = !requests.has(reading.queryId);
        requests.add(reading.queryId);
        const sequences = known?.sequences ?? [];
        found.set(key, {
          from: known?.from ?? at,
          to: at,
          requester: reading.requester,
          dataSubject: known?.dataSubject ?? pseudonym,
          organization: reading.organization,
          caseReference: reading.caseReference,
          measured: requests.size,
          limit: rule.limit,
          sequences:
            isNew && sequences.length < SEQUENCES_MAX
              ? [...sequences, reading.sequence]
              : sequences,
          requests,
        });
      }
    },
    finish: () => [...found.values()].map(({ requests: _, ...alarm }) => alarm),
  };
}
