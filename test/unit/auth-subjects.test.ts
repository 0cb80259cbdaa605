import { describe, expect, it } from 'vitest';
import { askAboutSubjects } from '../../gateway/auth/ask-about-subjects.ts';
import type { SubjectNeeds } from '../../gateway/auth/subject-needs.ts';
import type { SubjectQuestions } from '../../gateway/auth/subject-questions.ts';
import type { PersonId } from '../../schema/person-id.ts';
import type { ConsentState } from '../../schema/subject-answers.ts';

const [ANN, BOB, EVE] = ['iin:ann', 'iin:bob', 'iin:eve'] as [PersonId, PersonId, PersonId];
const SERVICE = 'GBDFLUniversal_token';

const NEEDS: SubjectNeeds = {
  relation: 'employees',
  categories: [
    { own: false, case: true, kdpService: null },
    { own: false, case: true, kdpService: SERVICE },
  ],
};

interface World {
  /** Who is a case; nobody can tell of those who are not named. */
  readonly cases?: Readonly<Record<string, boolean>>;
  readonly unidentified?: readonly PersonId[];
  /** By person: a register that did not answer. */
  readonly silent?: Readonly<Record<string, string>>;
  readonly consents?: Readonly<Record<string, ConsentState>>;
}

/** Questions that are answered by a world, and that remember what was asked. */
function questionsOf({ cases = {}, unidentified = [], silent = {}, consents = {} }: World) {
  const asked: string[] = [];
  const note = (kind: string, persons: readonly { id: PersonId }[]) =>
    asked.push(`${kind} ${persons.map(({ id }) => id.slice(4)).join(' ')}`);
  const questions: SubjectQuestions = {
    async identify(persons) {
      note(
        'who',
        persons.map((id) => ({ id })),
      );
      return persons
        .filter((id) => !unidentified.includes(id))
        .map((id) => ({ id, identifiers: {}, unanswered: silent[id] ?? null }));
    },
    async areCases(_, persons) {
      note('case', persons);
      return new Map(
        persons.flatMap(({ id }) => {
          const known = cases[id];
          return known === undefined ? [] : [[id, known] as const];
        }),
      );
    },
    async areConsented(persons, services) {
      const open = persons.filter(({ id }) => services(id).length > 0);
      if (open.length > 0) note('consent', open);
      return open.flatMap(({ id }) => {
        const state = consents[id];
        return state === undefined ? [] : [{ person: id, service: SERVICE, state }];
      });
    },
  };
  return { asked, questions };
}

function askIn(world: World, needs = NEEDS, own: readonly PersonId[] = []) {
  const { asked, questions } = questionsOf(world);
  return { asked, ask: askAboutSubjects({ needs, questions, own: new Set(own) }) };
}

describe('what is learnt of persons', () => {
  it('is asked about all of a fetch together, and about each once in a request', async () => {
    const { asked, ask } = askIn({
      cases: { [ANN]: true, [BOB]: false, [EVE]: true },
      consents: { [BOB]: 'GRANTED' },
    });
    const [first, second] = await Promise.all([ask([ANN, BOB, ANN]), ask([BOB, EVE])]);
    expect(asked).toEqual(['who ann bob', 'who eve', 'case ann bob', 'case eve', 'consent bob']);
    expect(first).toEqual({
      cases: [ANN],
      casesUnavailable: [],
      consents: [{ person: BOB, service: SERVICE, state: 'GRANTED' }],
    });
    expect(second.cases).toEqual([EVE]);
    expect(second.consents).toEqual(first.consents);
    await ask([ANN, BOB, EVE]);
    expect(asked).toHaveLength(5);
  });

  it('sends nobody a message about consent where the person is a case', async () => {
    const { asked, ask } = askIn({ cases: { [ANN]: true } });
    expect(await ask([ANN])).toEqual({ cases: [ANN], casesUnavailable: [], consents: [] });
    expect(asked).toEqual(['who ann', 'case ann']);
  });

  it('sends nobody a message while it cannot be told whether they are a case', async () => {
    const { asked, ask } = askIn({ cases: {} });
    expect(await ask([ANN])).toEqual({ cases: [], casesUnavailable: [ANN], consents: [] });
    expect(asked).toEqual(['who ann', 'case ann']);
  });

  it('is unavailable of somebody who could not be identified', async () => {
    const { ask } = askIn({ cases: { [ANN]: true, [BOB]: true }, unidentified: [BOB] });
    expect(await ask([ANN, BOB])).toEqual({
      cases: [ANN],
      casesUnavailable: [BOB],
      consents: [],
    });
  });

  it('sends messages to twenty persons of a request, however many fetches they come in', async () => {
    const needs = {
      relation: null,
      categories: [{ own: false, case: false, kdpService: SERVICE }],
    };
    const crowd = Array.from({ length: 30 }, (_, number) => `iin:${number}` as PersonId);
    const granted = Object.fromEntries(crowd.map((id) => [id, 'GRANTED' as const]));
    const { asked, ask } = askIn({ consents: granted }, needs);
    const first = await ask(crowd.slice(0, 15));
    const second = await ask(crowd);
    const people = asked
      .filter((line) => line.startsWith('consent'))
      .flatMap((line) => line.split(' ').slice(1));
    expect(people).toEqual(crowd.slice(0, 20).map((id) => id.slice(4)));
    expect(first.consents.map(({ state }) => state)).toEqual(Array(15).fill('GRANTED'));
    expect(second.consents.map(({ state }) => state)).toEqual([
      ...Array(20).fill('GRANTED'),
      ...Array(10).fill('REQUIRED'),
    ]);
  });

  it('is an unavailable consent where consent alone would do and nobody answers', async () => {
    const needs = {
      relation: null,
      categories: [{ own: false, case: false, kdpService: SERVICE }],
    };
    const { asked, ask } = askIn({}, needs);
    expect(await ask([ANN])).toEqual({
      cases: [],
      casesUnavailable: [],
      consents: [{ person: ANN, service: SERVICE, state: 'UNAVAILABLE' }],
    });
    expect(asked).toEqual(['who ann', 'consent ann']);
  });

  it('names the register that did not answer, unless the consent is known all the same', async () => {
    const needs = {
      relation: null,
      categories: [{ own: false, case: false, kdpService: SERVICE }],
    };
    const silent = { [ANN]: 'IS_MP', [BOB]: 'IS_MP' };
    const { ask } = askIn({ silent, consents: { [ANN]: 'REQUIRED', [BOB]: 'GRANTED' } }, needs);
    expect((await ask([ANN, BOB])).consents).toEqual([
      { person: ANN, service: SERVICE, state: 'UNAVAILABLE', agency: 'IS_MP' },
      { person: BOB, service: SERVICE, state: 'GRANTED' },
    ]);
  });

  it("leaves alone those whose record is the requester's own", async () => {
    const needs = {
      relation: 'hosted' as const,
      categories: [
        { own: true, case: true, kdpService: null },
        { own: true, case: false, kdpService: SERVICE },
      ],
    };
    const { asked, ask } = askIn({ cases: { [BOB]: false } }, needs, [ANN]);
    expect(await ask([ANN, BOB])).toMatchObject({ cases: [], casesUnavailable: [] });
    expect(asked).toEqual(['who bob', 'case bob', 'consent bob']);
    asked.length = 0;
    expect(await ask([ANN])).toEqual({ cases: [], casesUnavailable: [], consents: [] });
    expect(asked).toEqual([]);
  });

  it('is asked of the requester too for what is not granted of their own', async () => {
    const { asked, ask } = askIn({ cases: { [ANN]: true } }, NEEDS, [ANN]);
    expect((await ask([ANN])).cases).toEqual([ANN]);
    expect(asked).toEqual(['who ann', 'case ann']);
  });
});
