import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryDrafter } from '../../gateway/access-log/entry/draft-entry.ts';
import {
  completeEntry,
  decodeEntry,
  encodeDraft,
} from '../../gateway/access-log/entry/encode-entry.ts';
import type { EntryDraft } from '../../gateway/access-log/entry/entry-record.ts';
import { createPseudonymizer } from '../../gateway/access-log/entry/pseudonym.ts';
import {
  retentionDays,
  retentionOf,
  shortestDays,
} from '../../gateway/access-log/entry/retention.ts';
import {
  createSubjectCipher,
  type SubjectKeys,
} from '../../gateway/access-log/entry/subject-cipher.ts';
import type { Policy } from '../../schema/policy/index.ts';
import {
  ALMA,
  ALMA_PASSPORT,
  createAccess,
  createDisclosed,
  createIntent,
  createNamedKey,
  createRefused,
  TIMUR,
} from '../kit/access-log-fixtures.ts';

const KEY = createNamedKey('p1');
const pseudonyms = createPseudonymizer([KEY]);
const drafter = createEntryDrafter(pseudonyms);
const PLACE = {
  keptUntil: '2029-03-01T09:00:00.000Z',
  logTime: '2026-03-01T09:00:00.000Z',
  writer: { id: 'session', sequence: 7 },
};
const encode = (draft: EntryDraft) => completeEntry(encodeDraft(draft, new Map()), PLACE);

describe('an entry', () => {
  it('of a disclosure says who, why, whose, which fields, from where, and no more', () => {
    const text = encode(drafter.disclosed(createDisclosed([ALMA, ALMA_PASSPORT])));
    expect(decodeEntry(text)).toEqual({
      version: 1,
      type: 'DISCLOSED',
      ...PLACE,
      queryId: 'b4f1c1de-0000-4000-8000-000000000001',
      queryGroupId: 'CASE-2026-0042',
      purpose: 'migration-control',
      legalBasis: 'KZ-477-IV-9',
      bulkProcessing: false,
      initiatorOrg: { code: '050140000011', name: 'Migration Service' },
      initiatorPerson: {
        alternativeCode: pseudonyms.ofOfficial('050140000011', 'official-77'),
      },
      initiatorRoles: ['inspector'],
      initiatorSystem: 'inspector-portal',
      operation: { hash: 'a'.repeat(64), name: 'PersonFile' },
      subjects: [[pseudonyms.ofSubject(ALMA), pseudonyms.ofSubject(ALMA_PASSPORT)]],
      disclosedFields: ['Person.crossings', 'Crossing.date'],
      maskedFields: [],
      refusedFields: [{ field: 'Person.offences', code: 'UNAUTHORIZED_FIELD_OR_TYPE' }],
      sources: [
        { agency: 'border-service', service: 'crossing', outcome: 'answered', attempts: 1 },
        { agency: 'mfa', service: 'visa', outcome: 'AGENCY_TIMEOUT', attempts: 2 },
      ],
      categories: ['movement'],
      durationMs: 41,
    });
  });

  it('of an intention names the people that the operation names, and the planned fields', () => {
    const draft = drafter.intent(createIntent({ subjects: [[ALMA, ALMA_PASSPORT], [TIMUR]] }));
    expect(draft).toMatchObject({
      type: 'INTENT',
      subjects: [
        [pseudonyms.ofSubject(ALMA), pseudonyms.ofSubject(ALMA_PASSPORT)],
        [pseudonyms.ofSubject(TIMUR)],
      ],
      plannedFields: ['Person.crossings', 'Crossing.date'],
    });
  });

  it('of a refusal names its code, also for want of a purpose', () => {
    const access = createAccess({ purpose: null, legalBasis: null, caseReference: null });
    const draft = drafter.refused(createRefused({ access, code: 'PURPOSE_REQUIRED' }));
    expect(draft).toMatchObject({ type: 'REFUSED', code: 'PURPOSE_REQUIRED' });
    expect(Object.keys(draft)).not.toContain('purpose');
    expect(Object.keys(draft)).not.toContain('queryGroupId');
  });

  it('says until when it is hidden, and by which law', () => {
    const hidden = { until: '2026-09-01T00:00:00Z', reason: 'KZ-154-XIII-11' };
    expect(drafter.intent(createIntent({ access: createAccess({ hidden }) }))).toMatchObject({
      hiddenUntil: '2026-09-01T00:00:00.000Z',
      hiddenReason: hidden.reason,
    });
  });

  it('has the canonical spelling, whatever stands in its texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 64 }), fc.nat(), (text, sequence) => {
        const requester = { ...createAccess().requester, system: text };
        const draft = drafter.disclosed(
          createDisclosed([ALMA], { access: createAccess({ requester }) }),
        );
        const place = { ...PLACE, writer: { id: 'session', sequence } };
        const body = completeEntry(encodeDraft(draft, new Map()), place);
        expect(canonicalize(JSON.parse(body))).toBe(body);
        expect(decodeEntry(body).initiatorSystem).toBe(text);
      }),
    );
  });

  it('is the same whether others of its request were encoded before it or not', () => {
    const access = createAccess();
    const [first, second] = [ALMA, TIMUR].map((subject) =>
      drafter.disclosed({ ...createDisclosed([subject]), access }),
    ) as [EntryDraft, EntryDraft];
    const known = new Map();
    encodeDraft(first, known);
    expect(completeEntry(encodeDraft(second, known), PLACE)).toBe(encode(second));
  });

  it('is not made of text that is no Unicode', () => {
    const requester = { ...createAccess().requester, system: '\ud800' };
    const draft = drafter.intent(createIntent({ access: createAccess({ requester }) }));
    expect(() => encode(draft)).toThrow('surrogate');
  });

  it('is not made without a purpose, unless it is a refusal', () => {
    const access = createAccess({ purpose: null });
    expect(() => drafter.intent(createIntent({ access }))).toThrow(TypeError);
    expect(() => drafter.disclosed(createDisclosed([ALMA], { access }))).toThrow(TypeError);
  });

  it.each([
    ['a field that is a value', { disclosedFields: ['Person.iin=900101300017'] }],
    ['a field with a line break', { maskedFields: ['Person.iin\n'] }],
    ['a refused field of another form', { refusedFields: [{ field: 'x', code: 'UNKNOWN_ID' }] }],
    ['a category that is no name', { categories: ['900101300017'] }],
    [
      'a service that is no name',
      { sources: [{ agency: 'mfa', service: 'a b', outcome: 'answered', attempts: 1 }] },
    ],
    ['a subject without an id', { subject: [] }],
  ])('is not made with %s, and its refusal repeats nothing', (_, changes) => {
    const make = () => drafter.disclosed(createDisclosed([ALMA], changes as never));
    expect(make).toThrow(TypeError);
    expect(make).not.toThrow('900101300017');
  });

  it.each([
    ['queryId', { queryId: 'a b' }],
    ['caseReference', { caseReference: 'one\ntwo' }],
    ['reason', { reason: 'x'.repeat(1_001) }],
    ['operation.hash', { operation: { hash: 'zz', name: null } }],
    ['hidden.until', { hidden: { until: 'tomorrow', reason: 'law' } }],
    ['hidden.reason', { hidden: { until: '2026-09-01T00:00:00Z', reason: 'a\u001b[2J' } }],
  ])('is not made of an access with a bad %s', (path, changes) => {
    const make = () => drafter.intent(createIntent({ access: createAccess(changes) }));
    expect(make).toThrow(`but these are not: ${path}`);
  });

  it.each(['900101300017', 'case:900101300017/2'])('is refused when the case is "%s"', (text) => {
    const access = createAccess({ caseReference: text });
    const make = () => drafter.intent(createIntent({ access }));
    expect(make).toThrow('BAD_USER_INPUT');
    expect(make).not.toThrow('900101300017');
  });

  it('never names a person in clear: an official, a trader, or whoever asks for themselves', () => {
    const { requester } = createAccess();
    const clear = [ALMA, ALMA_PASSPORT, TIMUR].map((id) => id.split(':').at(-1) as string);
    const requesters = [
      { ...requester, official: clear[0] as string },
      { ...requester, organization: { bin: '900101300017', name: 'Alma Trade' } },
      { ...requester, official: null, organization: null, iin: '900101300017' },
      { ...requester, official: null, organization: null, id: 'FA0000001' },
    ];
    for (const each of requesters) {
      const access = createAccess({ requester: each, caseReference: null });
      const subjects = [[ALMA, ALMA_PASSPORT], [TIMUR]] as const;
      const text = encode(drafter.intent(createIntent({ access, subjects: subjects as never })));
      for (const value of [...clear, 'Alma']) expect(text).not.toContain(value);
    }
  });

  it('knows a person who asks for themselves as the data subject that they are', () => {
    const requester = { ...createAccess().requester, official: null, iin: '900101300017' };
    const draft = drafter.intent(createIntent({ access: createAccess({ requester }) }));
    expect(draft.initiatorPerson.alternativeCode).toBe(pseudonyms.ofSubject(ALMA));
  });
});

describe('a pseudonym', () => {
  it('is the same for the same person, and another for anybody else', () => {
    expect(pseudonyms.ofSubject(ALMA)).toBe(pseudonyms.ofSubject(ALMA));
    const all = [
      pseudonyms.ofSubject(ALMA),
      pseudonyms.ofSubject(TIMUR),
      pseudonyms.ofOther(ALMA),
      pseudonyms.ofOfficial('050140000011', ALMA),
      pseudonyms.ofOfficial('050140000017', ALMA),
      createPseudonymizer([createNamedKey('p1')]).ofSubject(ALMA),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((each) => /^p1:[\w-]{22}$/.test(each))).toBe(true);
  });

  it('is made with the first key, and found under earlier ones', () => {
    const next = createNamedKey('p2');
    const rotated = createPseudonymizer([next, KEY]);
    expect(rotated.ofSubject(ALMA)).toMatch(/^p2:/);
    expect(rotated.everyOfSubject(ALMA)).toEqual([
      rotated.ofSubject(ALMA),
      pseudonyms.ofSubject(ALMA),
    ]);
  });

  it('is not made with keys that share an id, or are no keys', () => {
    expect(() => createPseudonymizer([KEY, createNamedKey('p1')])).toThrow('got one twice');
    expect(() => createPseudonymizer([{ ...KEY, id: 'a:b' }])).toThrow(TypeError);
  });
});

describe('free text', () => {
  const createKeys = () => {
    const kept = new Map<string, Uint8Array>();
    const keys: SubjectKeys = {
      async keepSubjectKeys(candidates) {
        for (const [subject, key] of candidates) if (!kept.has(subject)) kept.set(subject, key);
        return new Map([...candidates.keys()].map((each) => [each, kept.get(each) as Uint8Array]));
      },
      readSubjectKey: async (subject) => kept.get(subject) ?? null,
    };
    return { kept, keys };
  };
  const WRAPPING = createNamedKey('w1');

  it('is read by the key of each person, and by no other', async () => {
    const { keys, kept } = createKeys();
    const cipher = createSubjectCipher(keys, [WRAPPING]);
    const sealed = await cipher.seal('asked at the border', ['p1:alma', 'p1:timur']);
    expect(sealed.map(({ subject }) => subject)).toEqual(['p1:alma', 'p1:timur']);
    for (const each of sealed) expect(await cipher.open(each)).toBe('asked at the border');
    const [first, second] = sealed as [(typeof sealed)[0], (typeof sealed)[0]];
    expect(await cipher.open({ ...first, subject: second.subject })).toBeNull();
    kept.set('p1:alma', kept.get('p1:timur') as Uint8Array);
    expect(await cipher.open(first)).toBeNull();
  });

  it('is gone with the key, for good', async () => {
    const { keys, kept } = createKeys();
    const cipher = createSubjectCipher(keys, [WRAPPING]);
    const [sealed] = await cipher.seal('text', ['p1:alma']);
    kept.clear();
    expect(await cipher.open(sealed as never)).toBeNull();
    const [later] = await cipher.seal('later', ['p1:alma']);
    expect(await cipher.open(sealed as never)).toBeNull();
    expect(await cipher.open(later as never)).toBe('later');
  });

  it('is never sealed twice alike, so that nobody can compare', async () => {
    const cipher = createSubjectCipher(createKeys().keys, [WRAPPING]);
    const [[first], [second]] = [
      await cipher.seal('text', ['p1:alma']),
      await cipher.seal('text', ['p1:alma']),
    ];
    expect(first?.sealed).not.toBe(second?.sealed);
  });

  it('is not read when a bit of it was changed', async () => {
    const cipher = createSubjectCipher(createKeys().keys, [WRAPPING]);
    const [sealed] = await cipher.seal('text', ['p1:alma']);
    const bytes = Buffer.from(sealed?.sealed ?? '', 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      const text = changed.toString('base64');
      expect(await cipher.open({ subject: 'p1:alma', sealed: text })).toBeNull();
    }
    expect(await cipher.open({ subject: 'p1:alma', sealed: '' })).toBeNull();
  });

  it('outlives the rotation of the wrapping key, as long as the old one is known', async () => {
    const { keys } = createKeys();
    const [sealed] = await createSubjectCipher(keys, [WRAPPING]).seal('text', ['p1:alma']);
    const next = createNamedKey('w2');
    expect(await createSubjectCipher(keys, [next, WRAPPING]).open(sealed as never)).toBe('text');
    const forgetful = createSubjectCipher(keys, [next]);
    await expect(forgetful.open(sealed as never)).rejects.toThrow('wrapping key w1');
  });
});

describe('retention', () => {
  const retention = { defaultDays: 100, categoryDays: { movement: 30, offence: 400 } };

  it.each([
    [['movement'], 30],
    [['movement', 'offence'], 400],
    [['movement', 'visa'], 100],
    [[], 100],
  ])('of %j is %i days', (categories, days) => {
    expect(retentionDays(retention, categories)).toBe(days);
  });

  it('of a policy is that of its categories, a day too long rather than too short', () => {
    const categories = { movement: { retentionYears: 3 }, offence: { retentionYears: 10 } };
    const policy = { categories } as unknown as Policy;
    expect(retentionOf(policy)).toEqual({
      defaultDays: 3_653,
      categoryDays: { movement: 1_096, offence: 3_653 },
    });
    expect(retentionOf(policy)).toBe(retentionOf(policy));
    expect(shortestDays(retentionOf(policy))).toBe(1_096);
  });

  it('without a policy, or with one that has no categories, is some time all the same', () => {
    expect(retentionDays(retentionOf(null), [])).toBe(1_095);
    expect(retentionDays(retentionOf({ categories: {} }), [])).toBe(1);
  });
});
