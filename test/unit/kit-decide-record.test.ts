import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, decide, type Grant, type Grants } from '../../schema/policy/index.ts';
import type { Requirement } from '../../schema/policy/requirement.ts';
import type { ConsentState } from '../../schema/subject-answers.ts';
import { decideRecord, type RecordFacts } from '../../subgraphs/kit/access/decide-record.ts';

const CATEGORIES = ['identity', 'document', 'movement'] as const;
const CONDITIONS: readonly Condition[] = ['any', 'own', 'case', 'consent'];

const grant = (condition: Condition, category: string): Grant => ({
  condition,
  rule: 'test',
  ...(condition === 'consent' && { service: `KDP_${category}` }),
});
const facts = (known: Partial<Record<'own' | 'case' | 'consent', unknown>> = {}): RecordFacts => ({
  isOwn: known.own === true,
  isCase: known.case === 'UNAVAILABLE' ? 'UNAVAILABLE' : known.case === true ? 'YES' : 'NO',
  consentTo: (service) =>
    known.consent === undefined
      ? null
      : {
          person: 'iin:900101300017' as never,
          service,
          state: known.consent as ConsentState,
          requestId: 'r-1',
        },
});

describe('a field of a record', () => {
  it.each<[string, readonly Condition[], RecordFacts, string]>([
    ['without a grant', [], facts({ own: true, case: true, consent: 'GRANTED' }), 'REFUSED'],
    ['for anybody', ['any'], facts(), 'ALLOWED'],
    ["of one's own", ['own'], facts({ own: true }), 'ALLOWED'],
    ['of somebody else', ['own'], facts({ case: true, consent: 'GRANTED' }), 'REFUSED'],
    ['of a case', ['case'], facts({ case: true }), 'ALLOWED'],
    ['of no case', ['case'], facts({ own: true }), 'REFUSED'],
    [
      'of a case that could not be learnt',
      ['case'],
      facts({ case: 'UNAVAILABLE' }),
      'CASE_UNAVAILABLE',
    ],
    ['with a consent', ['consent'], facts({ consent: 'GRANTED' }), 'ALLOWED'],
    ['without one', ['consent'], facts({ consent: 'REQUIRED' }), 'CONSENT_REQUIRED'],
    ['with an unknown one', ['consent'], facts({ consent: 'UNAVAILABLE' }), 'CONSENT_UNAVAILABLE'],
    ['with a state that is none', ['consent'], facts({ consent: 'granted' }), 'REFUSED'],
    ['that nobody asked about', ['consent'], facts(), 'REFUSED'],
    [
      'with a consent beside an open case',
      ['case', 'consent'],
      facts({ case: 'UNAVAILABLE', consent: 'GRANTED' }),
      'ALLOWED',
    ],
    [
      'whose consent may still come',
      ['case', 'consent'],
      facts({ case: 'UNAVAILABLE', consent: 'REQUIRED' }),
      'CONSENT_REQUIRED',
    ],
    ['under a condition that does not exist', ['always' as Condition], facts(), 'REFUSED'],
  ])('%s', (_, conditions, known, outcome) => {
    const grants = { identity: conditions.map((each) => grant(each, 'identity')) };
    expect(decideRecord([['identity']], grants, known).outcome).toBe(outcome);
  });

  it('tells under which request a consent is waited for', () => {
    const grants = { identity: [grant('consent', 'identity')] };
    expect(decideRecord([['identity']], grants, facts({ consent: 'REQUIRED' }))).toEqual({
      outcome: 'CONSENT_REQUIRED',
      requestId: 'r-1',
    });
  });

  it('is refused by consent where no service is named that it could be for', () => {
    const grants = { identity: [{ condition: 'consent', rule: 'test' }] } as const;
    expect(decideRecord([['identity']], grants, facts({ consent: 'GRANTED' })).outcome).toBe(
      'REFUSED',
    );
  });

  it('of two categories is as hard to get as the harder one', () => {
    const grants = {
      identity: [grant('any', 'identity')],
      document: [grant('consent', 'document')],
    };
    const both: Requirement = [['document', 'identity']];
    expect(decideRecord(both, grants, facts({ consent: 'REQUIRED' })).outcome).toBe(
      'CONSENT_REQUIRED',
    );
    expect(decideRecord(both, { identity: grants.identity }, facts()).outcome).toBe('REFUSED');
    expect(decideRecord([['document'], ['identity']], grants, facts()).outcome).toBe('ALLOWED');
  });

  it('is not granted by a category that is called like a property of every object', () => {
    expect(decideRecord([['constructor']], {}, facts()).outcome).toBe('REFUSED');
    expect(decideRecord([['__proto__']], {}, facts()).outcome).toBe('REFUSED');
  });
});

const category = fc.constantFrom(...CATEGORIES);
const requirement = fc.array(fc.array(category, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
const pairs = fc.array(fc.tuple(category, fc.constantFrom(...CONDITIONS)), { maxLength: 8 });
const known = fc.record({
  own: fc.boolean(),
  case: fc.constantFrom(true, false, 'UNAVAILABLE'),
  consent: fc.constantFrom('GRANTED', 'REQUIRED', 'UNAVAILABLE', undefined),
});

function grantsOf(given: readonly (readonly [string, Condition])[]): Grants {
  return Object.fromEntries(
    CATEGORIES.map((name) => [
      name,
      given.filter(([each]) => each === name).map(([, condition]) => grant(condition, name)),
    ]),
  );
}

describe('the decision about a record', () => {
  const isAllowed = (...args: Parameters<typeof decideRecord>) =>
    decideRecord(...args).outcome === 'ALLOWED';

  it('lets out no less when a right is added', () => {
    fc.assert(
      fc.property(requirement, pairs, pairs, known, (demanded, given, more, record) => {
        const before = isAllowed(demanded, grantsOf(given), facts(record));
        const after = isAllowed(demanded, grantsOf([...given, ...more]), facts(record));
        expect(!before || after).toBe(true);
      }),
    );
  });

  it('lets out, of some record, exactly what the gateway may let pass', () => {
    const everything = facts({ own: true, case: true, consent: 'GRANTED' });
    fc.assert(
      fc.property(requirement, pairs, known, (demanded, given, record) => {
        const grants = grantsOf(given);
        const { allowed } = decide(demanded, grants);
        expect(isAllowed(demanded, grants, everything)).toBe(allowed);
        expect(allowed || !isAllowed(demanded, grants, facts(record))).toBe(true);
      }),
    );
  });

  it('does not depend on the order of rights, alternatives or categories', () => {
    fc.assert(
      fc.property(requirement, pairs, known, (demanded, given, record) => {
        const turned = demanded.map((each) => each.toReversed()).toReversed();
        expect(decideRecord(turned, grantsOf(given.toReversed()), facts(record))).toEqual(
          decideRecord(demanded, grantsOf(given), facts(record)),
        );
      }),
    );
  });

  it('lets out nothing more when a consent is taken back, or a case comes to an end', () => {
    fc.assert(
      fc.property(requirement, pairs, known, (demanded, given, record) => {
        const grants = grantsOf(given);
        const less = [
          facts({ ...record, consent: 'REQUIRED' }),
          facts({ ...record, consent: undefined }),
          facts({ ...record, case: false }),
          facts({ ...record, case: 'UNAVAILABLE' }),
        ];
        const before = isAllowed(demanded, grants, facts(record));
        for (const each of less) {
          const wasNoCase = record.case !== true && each.isCase === 'YES';
          expect(wasNoCase || before || !isAllowed(demanded, grants, each)).toBe(true);
        }
      }),
    );
  });
});
