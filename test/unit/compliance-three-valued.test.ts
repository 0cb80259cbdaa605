import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../subgraphs/compliance/rules/facts.ts';
import {
  certificateValid,
  isRegistered,
  mayStay,
  mayWork,
  neoNomadEligible,
  possibleBreaches,
  stayDaysLeft,
} from '../../subgraphs/compliance/rules/index.ts';
import { type FactName, personFacts, residencePermit } from '../kit/compliance-facts.ts';
import { EMPLOYER, fill, silence, silences, wholeFacts } from '../kit/compliance-histories.ts';

/** Somebody whose every title has no end, or none for many years. */
const WITHOUT_END = personFacts({
  citizenship: 'KGZ',
  registration: { residencePermits: [residencePermit({ validUntil: null })] },
  visas: [{ validUntil: '2036-12-31' }],
  contracts: [{}],
  workPermits: [{}],
  kandas: [{ expiresOn: null }],
});

/** Each answer, and as text what is the same whichever rule is named for it. */
const QUESTIONS: Readonly<Record<string, (facts: PersonFacts) => string>> = {
  mayStay: (facts) => mayStay(facts).value,
  stayDaysLeft: (facts) => {
    const { value, days } = stayDaysLeft(facts);
    return value === 'LIMITED' ? String(days) : value;
  },
  mayWork: (facts) => mayWork(facts, null).value,
  'mayWork for an employer': (facts) => mayWork(facts, EMPLOYER).value,
  isRegistered: (facts) => isRegistered(facts).value,
  certificateValid: (facts) => certificateValid(facts).value,
  neoNomadEligible: (facts) => neoNomadEligible(facts, 4_000).value,
};

describe.each(Object.entries(QUESTIONS))('%s', (_, ask) => {
  it('never says what a silent system could contradict', () => {
    let decided = 0;
    fc.assert(
      fc.property(wholeFacts, wholeFacts, silences, (facts, others, names) => {
        const answer = ask(silence(facts, names));
        if (answer === 'UNKNOWN') return;
        decided += 1;
        expect(ask(fill(facts, names, others))).toBe(answer);
        expect(ask(facts)).toBe(answer);
      }),
      { numRuns: 1_500 },
    );
    expect(decided).toBeGreaterThan(100);
  });

  it('is UNKNOWN for one silent system only if what that one could say makes a difference', () => {
    const people = [...fc.sample(wholeFacts, { seed: 26, numRuns: 400 }), WITHOUT_END];
    const names: FactName[] = [
      'civil',
      'crossings',
      'registration',
      'visas',
      'contracts',
      'workPermits',
      'kandas',
    ];
    let idle = 0;
    let open = 0;
    for (const facts of people.slice(0, 60)) {
      for (const name of names) {
        if (ask(facts) === 'UNKNOWN' || ask(silence(facts, [name])) !== 'UNKNOWN') continue;
        open += 1;
        const answers = new Set(people.map((others) => ask(fill(facts, [name], others))));
        if (answers.size === 1) idle += 1;
      }
    }
    expect(idle, `of ${open}`).toBe(0);
  });
});

describe('an answer while systems are silent', () => {
  const all: FactName[] = [
    'crossings',
    'registration',
    'visas',
    'contracts',
    'workPermits',
    'kandas',
  ];

  it('is known for a citizen, whatever is silent but who the person is', () => {
    const facts = personFacts({ citizenship: 'KAZ', silent: all });
    expect(mayStay(facts).value).toBe('YES');
    expect(stayDaysLeft(facts).value).toBe('UNLIMITED');
    expect(mayWork(facts, EMPLOYER).value).toBe('YES');
    expect(isRegistered(facts).value).toBe('YES');
  });

  it('is known for a permanent resident without the border, the visas and the permits to work', () => {
    const registration = {
      residencePermits: [residencePermit({ kind: 'PERMANENT', validUntil: null })],
    };
    const silent: FactName[] = ['crossings', 'visas', 'contracts', 'workPermits', 'kandas'];
    const facts = personFacts({ registration, silent });
    expect(mayStay(facts).value).toBe('YES');
    expect(stayDaysLeft(facts).value).toBe('UNLIMITED');
    expect(mayWork(facts, EMPLOYER).value).toBe('YES');
    expect(isRegistered(facts).value).toBe('YES');
  });

  it('names the systems that it hangs on, and no other', () => {
    const told = { citizenship: 'AFG', crossings: ['2026-11-20'] };
    expect(
      mayStay(personFacts({ ...told, silent: ['contracts', 'crossings', 'kandas'] })),
    ).toMatchObject({
      value: 'UNKNOWN',
      reason: 'SYSTEM_SILENT',
      rule: null,
      missing: ['KUTTY_MEKEN'],
    });
    expect(mayStay(personFacts({ ...told, silent: ['visas', 'crossings'] })).missing).toEqual([
      'BERKUT',
      'MFA_VISAS',
    ]);
    expect(mayWork(personFacts({ silent: ['workPermits', 'visas'] }), null).missing).toEqual([
      'ENBEK',
    ]);
  });

  it('is UNKNOWN about a citizenship that the register has not established', () => {
    for (const citizenship of [null, 'XXX']) {
      const facts = personFacts({ citizenship, crossings: ['2026-01-01'] });
      for (const answer of [mayStay(facts), mayWork(facts, null), isRegistered(facts)]) {
        expect(answer).toMatchObject({
          value: 'UNKNOWN',
          reason: 'CITIZENSHIP_UNKNOWN',
          missing: ['GBD_FL'],
        });
      }
    }
  });
});

describe('a possible breach', () => {
  it('that is found while systems are silent is there whatever they would say', () => {
    let found = 0;
    fc.assert(
      fc.property(wholeFacts, wholeFacts, silences, (facts, others, names) => {
        const { breaches } = possibleBreaches(silence(facts, names));
        const rivals = possibleBreaches(fill(facts, names, others)).breaches;
        found += breaches.length;
        // A Neo Nomad is only told from others who may not work while the visas are known.
        const same = (id: string) => id.replace('NEO_NOMAD_WORKS_LOCALLY', 'WORK_WITHOUT_RIGHT');
        const ids = rivals.map(({ id }) => same(id));
        for (const { id } of breaches) expect(ids).toContain(same(id));
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('has an id that stays and that no other of the person has, evidence, and is for a human', () => {
    fc.assert(
      fc.property(wholeFacts, (facts) => {
        const { breaches } = possibleBreaches(facts);
        expect(new Set(breaches.map(({ id }) => id)).size).toBe(breaches.length);
        for (const { evidence, needsHumanReview } of breaches) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(needsHumanReview).toBe(true);
        }
        expect(possibleBreaches(facts).breaches).toEqual(breaches);
      }),
      { numRuns: 500 },
    );
  });
});
