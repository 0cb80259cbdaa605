import { describe, expect, it } from 'vitest';
import { parseDeclaredRelations } from '../../gateway/access-log/alarms/declared-relations.ts';
import { findAlarms } from '../../gateway/access-log/alarms/find-alarms.ts';
import { findPlace } from '../../gateway/access-log/alarms/find-place.ts';
import { ALARM_RULES } from '../../gateway/access-log/alarms/rules.ts';
import { createPseudonymizer } from '../../gateway/access-log/entry/pseudonym.ts';
import { createNamedKey } from '../kit/access-log-fixtures.ts';
import { logOf, printSampleEntry, type SampleEntry } from '../kit/alarm-entries.ts';

const MONDAY = Date.parse('2026-03-02T05:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WHOLE = { from: null, before: null, relations: null, now: MONDAY + 365 * DAY };
const at = (ms: number) => new Date(MONDAY + ms).toISOString();

/** So many entries, each made from its number. */
function entries(count: number, make: (index: number) => SampleEntry): SampleEntry[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

async function alarmsOf(
  rule: string,
  samples: readonly (SampleEntry | null)[],
  options: Partial<Parameters<typeof findAlarms>[1]> = {},
) {
  const rules = ALARM_RULES.filter(({ name }) => name === rule);
  expect(rules.length).toBe(1);
  const report = await findAlarms(logOf(samples), { ...WHOLE, rules, ...options });
  return report.rules[0]?.alarms ?? [];
}

describe('many-persons', () => {
  const person = (index: number) => [[`p1:person-${index}`]];
  const day = (requester: string, count: number, of = 0): SampleEntry[] =>
    entries(count, (index) => ({
      at: at(of * DAY + index * MINUTE),
      requester,
      persons: person(index),
    }));
  const peers = (count: number, each: number) =>
    Array.from({ length: count }, (_, index) => day(`p1:peer-${index}`, each + (index % 3)))
      .flat()
      .sort((a, b) => (a.at < b.at ? -1 : 1));

  it('asks about a day far beyond those of the others', async () => {
    const [alarm, ...more] = await alarmsOf('many-persons', [
      ...peers(8, 20),
      ...day('p1:much', 70, 1),
    ]);
    expect(more).toEqual([]);
    expect(alarm).toMatchObject({ requester: 'p1:much', measured: 70, limit: 50 });
    expect(alarm?.sequences.length).toBe(20);
  });

  it('never asks below the floor, nor where the others do as much', async () => {
    expect(await alarmsOf('many-persons', [...peers(8, 5), ...day('p1:a', 49, 1)])).toEqual([]);
    expect(await alarmsOf('many-persons', [...peers(8, 90), ...day('p1:a', 181, 1)])).toEqual([]);
    expect(await alarmsOf('many-persons', [...peers(8, 90), ...day('p1:a', 182, 1)])).toMatchObject(
      [{ measured: 182, limit: 182 }],
    );
  });

  it('has the others alone for a measure: nobody raises their own limit', async () => {
    const always = Array.from({ length: 5 }, (_, of) => day('p1:much', 80, of + 1)).flat();
    expect((await alarmsOf('many-persons', [...peers(6, 10), ...always])).length).toBe(5);
  });

  it('takes 200 for a limit where fewer than five others work', async () => {
    expect(await alarmsOf('many-persons', [...peers(4, 10), ...day('p1:a', 199, 1)])).toEqual([]);
    expect(await alarmsOf('many-persons', [...peers(4, 10), ...day('p1:a', 200, 1)])).toMatchObject(
      [{ measured: 200, limit: 200 }],
    );
  });

  it('counts a person once, whichever of their identifiers was asked by', async () => {
    const twice = entries(160, (index) => ({
      at: at(index * MINUTE),
      requester: 'p1:a',
      persons: [
        index % 2 === 0
          ? [`p1:iin-${index >> 1}`, `p1:doc-${index >> 1}`]
          : [`p1:doc-${index >> 1}`, `p1:iin-${index >> 1}`],
      ],
    }));
    const [alarm] = await alarmsOf('many-persons', [...peers(6, 10), ...twice]);
    expect(alarm?.measured).toBe(80);
  });

  it('compares runs over many people with their like', async () => {
    const run = day('p1:run', 150, 1).map((entry) => ({ ...entry, bulk: true }));
    expect(await alarmsOf('many-persons', [...peers(8, 10), ...run])).toEqual([]);
  });

  it('begins a new day at midnight in Kazakhstan', async () => {
    // 19:00 in UTC.
    const around = entries(120, (index) => ({
      at: at(13 * HOUR + index * MINUTE),
      requester: 'p1:a',
      persons: person(index),
    }));
    const found = await alarmsOf('many-persons', [...peers(6, 10), ...around]);
    expect(found.map(({ measured }) => measured)).toEqual([60, 60]);
  });
});

describe('person-read-by-many-organizations', () => {
  const read = (organization: number, ms: number): SampleEntry => ({
    at: at(ms),
    organization: `org-${organization}`,
  });
  const rule = 'person-read-by-many-organizations';

  it('asks from six within a week on, and not for five', async () => {
    const six = entries(6, (index) => read(index, index * DAY));
    expect(await alarmsOf(rule, six)).toMatchObject([
      { dataSubject: 'p1:alma', organization: null, requester: null, measured: 6, limit: 6 },
    ]);
    expect(await alarmsOf(rule, six.slice(1))).toEqual([]);
  });

  it('forgets what is older than a week', async () => {
    expect(await alarmsOf(rule, [read(0, 0), ...entries(5, (i) => read(i + 1, 7 * DAY))])).toEqual(
      [],
    );
    expect(
      (await alarmsOf(rule, [read(0, 1), ...entries(5, (i) => read(i + 1, 7 * DAY))])).length,
    ).toBe(1);
  });

  it('is one alarm for as long as it lasts, with the most that there were', async () => {
    const eight = entries(8, (index) => read(index, index * HOUR));
    const again = read(0, 20 * DAY);
    expect(await alarmsOf(rule, [...eight, read(7, 8 * HOUR), again])).toMatchObject([
      { measured: 8, from: at(0), to: at(8 * HOUR), sequences: [0, 1, 2, 3, 4, 5, 6, 7] },
    ]);
  });

  it('does not count persons who ask for themselves, nor what was refused', async () => {
    const own: SampleEntry = { at: at(0), organization: null };
    const refused = entries(6, (index): SampleEntry => ({ ...read(index, 1), type: 'REFUSED' }));
    expect(await alarmsOf(rule, [own, ...entries(5, (i) => read(i, 0)), ...refused])).toEqual([]);
  });
});

describe('person-read-by-many-officials', () => {
  it('asks from eight of one organization on, and not for eight of several', async () => {
    const read = (index: number, organization: string): SampleEntry => ({
      at: at(index * HOUR),
      requester: `p1:official-${index}`,
      organization,
    });
    const rule = 'person-read-by-many-officials';
    expect(
      await alarmsOf(
        rule,
        entries(8, (index) => read(index, 'org')),
      ),
    ).toMatchObject([{ dataSubject: 'p1:alma', organization: { code: 'org' }, measured: 8 }]);
    expect(
      await alarmsOf(
        rule,
        entries(8, (index) => read(index, `org-${index % 2}`)),
      ),
    ).toEqual([]);
  });
});

describe('repeated-refusals', () => {
  const refused = (index: number, queryId = `query-${index}`): SampleEntry => ({
    at: at(index * 6 * MINUTE),
    type: 'REFUSED',
    queryId,
    persons: [],
  });

  it('asks about ten requests within an hour', async () => {
    expect(
      await alarmsOf(
        'repeated-refusals',
        entries(10, (i) => refused(i)),
      ),
    ).toMatchObject([{ requester: 'p1:inspector', measured: 10, dataSubject: null }]);
    expect(
      await alarmsOf(
        'repeated-refusals',
        entries(9, (i) => refused(i)),
      ),
    ).toEqual([]);
  });

  it('counts requests, not entries', async () => {
    expect(
      await alarmsOf(
        'repeated-refusals',
        entries(30, () => refused(0, 'one')),
      ),
    ).toEqual([]);
  });
});

describe('off-duty', () => {
  const read = (index: number, ms: number, more: Partial<SampleEntry> = {}): SampleEntry => ({
    at: at(ms),
    persons: [[`p1:person-${index}`]],
    ...more,
  });
  // Monday 10:00 in Kazakhstan; so this is 20:00 to 21:40.
  const evening = entries(3, (index) => read(index, 10 * HOUR + index * 50 * MINUTE));

  it('asks about three persons in one night', async () => {
    expect(await alarmsOf('off-duty', evening)).toMatchObject([
      { requester: 'p1:inspector', measured: 3, limit: 3, sequences: [0, 1, 2] },
    ]);
    expect(await alarmsOf('off-duty', evening.slice(1))).toEqual([]);
  });

  it('takes a weekend for one night, and two nights for two', async () => {
    const weekend = [0, 1, 2].map((index) => read(index, (4.5 + index) * DAY));
    expect((await alarmsOf('off-duty', weekend)).length).toBe(1);
    const nights = [0, 1, 2].map((index) => read(index, (0.5 + index) * DAY));
    expect(await alarmsOf('off-duty', nights)).toEqual([]);
  });

  it('does not ask by day, nor of those who work at night, run by night, or are in an emergency', async () => {
    expect(
      await alarmsOf(
        'off-duty',
        entries(30, (i) => read(i, i * MINUTE)),
      ),
    ).toEqual([]);
    for (const more of [{ roles: ['border-officer'] }, { bulk: true }, { emergency: true }]) {
      const others = evening.map((entry) => ({ ...entry, ...more }) as SampleEntry);
      expect(await alarmsOf('off-duty', others)).toEqual([]);
    }
  });
});

describe('emergency-not-reviewed', () => {
  const emergency = (ms: number, more: Partial<SampleEntry> = {}): SampleEntry => ({
    at: at(ms),
    emergency: true,
    purpose: 'emergency',
    caseReference: 'EMERGENCY-7',
    ...more,
  });
  const review = (ms: number, more: Partial<SampleEntry> = {}): SampleEntry => ({
    at: at(ms),
    requester: 'p1:auditor',
    roles: ['auditor'],
    purpose: 'data-protection',
    caseReference: 'EMERGENCY-7',
    persons: [],
    ...more,
  });
  const rule = 'emergency-not-reviewed';

  it('asks when nobody has looked within 72 hours', async () => {
    const read = [emergency(0), emergency(HOUR)];
    expect(await alarmsOf(rule, read)).toMatchObject([
      { caseReference: 'EMERGENCY-7', requester: 'p1:inspector', sequences: [0, 1], limit: 72 },
    ]);
    expect(await alarmsOf(rule, [...read, review(71 * HOUR)])).toEqual([]);
  });

  it('asks when the review came late, and says how late', async () => {
    expect(await alarmsOf(rule, [emergency(0), review(100 * HOUR)])).toMatchObject([
      { measured: 100 },
    ]);
  });

  it('takes no review for one of another case, purpose or role, of a refusal, or by oneself', async () => {
    for (const more of [
      { caseReference: 'OTHER' },
      { purpose: 'migration-control' },
      { roles: ['inspector'] },
      { type: 'REFUSED' },
      { requester: 'p1:inspector' },
    ] satisfies Partial<SampleEntry>[]) {
      expect((await alarmsOf(rule, [emergency(0), review(HOUR, more)])).length).toBe(1);
    }
  });

  it('wants what was read after a review to be reviewed too', async () => {
    const found = await alarmsOf(rule, [emergency(0), review(HOUR), emergency(2 * HOUR)]);
    expect(found).toMatchObject([{ from: at(2 * HOUR), sequences: [2] }]);
  });

  it('waits for 72 hours', async () => {
    const now = MONDAY + 72 * HOUR - 1;
    expect(await alarmsOf(rule, [emergency(0)], { now })).toEqual([]);
    expect((await alarmsOf(rule, [emergency(0)], { now: now + 1 })).length).toBe(1);
  });
});

describe('own-people', () => {
  const key = createNamedKey('p1');
  const names = createPseudonymizer([key]);
  const BIN = '040240009027';
  const [RELATIVE, PASSPORT] = ['iin:900101300017', 'doc:UZB:FA0000001'];
  const line = JSON.stringify({ organization: BIN, official: '204', person: [RELATIVE, PASSPORT] });
  const relations = parseDeclaredRelations(`${line}\n\n`, [createNamedKey('p2'), key]);
  const requester = names.ofOfficial(BIN, '204');

  it('asks about a declared person under any of their identifiers, in one alarm', async () => {
    const read = [RELATIVE, PASSPORT, RELATIVE].map((id, index) => ({
      at: at(index * HOUR),
      requester,
      persons: [[names.ofSubject(id)]],
    }));
    expect(await alarmsOf('own-people', read, { relations })).toMatchObject([
      { requester, measured: 3, limit: 1, sequences: [0, 1, 2], from: at(0), to: at(2 * HOUR) },
    ]);
  });

  it('asks about what may have been read, once for the INTENT and what followed', async () => {
    const persons = [[names.ofSubject(RELATIVE)]];
    const entry = { at: at(0), requester, persons, queryId: 'one' };
    expect(
      await alarmsOf('own-people', [{ ...entry, type: 'INTENT' }, entry], { relations }),
    ).toMatchObject([{ measured: 1, sequences: [0] }]);
  });

  it('does not ask about the same person read by others, or others read by the same', async () => {
    const others = [
      { at: at(0), requester, persons: [['p1:stranger']] },
      {
        at: at(0),
        requester: names.ofOfficial(BIN, '205'),
        persons: [[names.ofSubject(RELATIVE)]],
      },
    ];
    expect(await alarmsOf('own-people', others, { relations })).toEqual([]);
  });

  it('says that it was not followed without a list', async () => {
    const report = await findAlarms(logOf([]), WHOLE);
    expect(report.rules.find(({ rule }) => rule.name === 'own-people')?.skipped).toMatch(/handed/);
  });

  it('names the line that is of another form, and nothing of it', () => {
    const bad = `${line}\n{"organization":"${BIN}","official":"204","person":["iin:111"]}`;
    expect(() => parseDeclaredRelations(bad, [key])).toThrow(/^expected line 2 to be [^1]+$/);
  });
});

describe('the search for alarms', () => {
  it('looks at the period alone, whatever the order of clocks, and counts what it could not read', async () => {
    const samples = [0, 5, 3, 10, 8, 15, 20].map((minute) => ({ at: at(minute * MINUTE) }));
    const period = { from: at(3 * MINUTE), before: at(15 * MINUTE) };
    const report = await findAlarms(logOf([null, ...samples, null]), { ...WHOLE, ...period });
    expect(report).toMatchObject({ ...period, entries: 4, dropped: 1 });
    expect(report).toMatchObject({ firstAt: at(5 * MINUTE), lastAt: at(10 * MINUTE) });
  });

  it('reads a long log without its beginning', async () => {
    const samples = entries(20_000, (index) => ({ at: at(index * MINUTE) }));
    const log = logOf(samples);
    let read = 0;
    const counting = {
      ...log,
      read: async (from: number, count: number) => {
        const found = await log.read(from, count);
        read += found.length;
        return found;
      },
    };
    expect(await findPlace(log, MONDAY + 19_000 * MINUTE)).toBe(19_000);
    const report = await findAlarms(counting, { ...WHOLE, from: at(19_990 * MINUTE) });
    expect(report.entries).toBe(10);
    expect(read).toBeLessThan(200);
  });

  it('tells of an empty log, and of an archive alone, that there was nothing to read', async () => {
    expect(await findAlarms(logOf([]), WHOLE)).toMatchObject({ entries: 0, dropped: 0 });
    expect(await findAlarms(logOf([null, null]), WHOLE)).toMatchObject({ entries: 0, dropped: 2 });
  });

  it('knows every rule by a name of its own, with its reason and source', () => {
    expect(new Set(ALARM_RULES.map(({ name }) => name)).size).toBe(ALARM_RULES.length);
    for (const { reason, source, finds, unit } of ALARM_RULES) {
      for (const text of [reason, source, finds, unit]) expect(text).toMatch(/\w{3}/);
    }
  });

  it('never repeats anything of an entry but pseudonyms, organizations and cases', async () => {
    const samples = entries(10, (index) => ({ at: at(index), type: 'REFUSED' as const }));
    const report = await findAlarms(logOf(samples), WHOLE);
    const body = printSampleEntry(samples[0] as SampleEntry, 0);
    expect(body).toContain('migration-workplace');
    expect(JSON.stringify(report)).not.toContain('migration-workplace');
  });
});
