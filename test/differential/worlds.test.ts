import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeWorld } from '../kit/federation/composed-world.ts';
import { createMonolith } from '../kit/federation/monolith.ts';
import { beginWorldRun, openFederatedGraph } from '../kit/federation/open-federated-graph.ts';
import { FEDERATED_WORLDS } from '../kit/federation/worlds/index.ts';
import { canExecute } from './engine-differences.ts';

const DIRECTIVES = [
  'key',
  'requires',
  'provides',
  'external',
  'shareable',
  'override',
  'inaccessible',
  'interfaceObject',
  'tag',
  'composeDirective',
  'context',
  'fromContext',
  'authenticated',
  'requiresScopes',
  'policy',
];

/** One operation of each world with the answer that its data has: the oracle is tested too. */
const ANSWERS = [
  {
    world: 'library-keys',
    operation: '{ dearest { number fine book { title shelf { metres label } } } }',
    data: {
      dearest: {
        number: 2,
        fine: 1.5,
        book: { title: 'Tides', shelf: { metres: 0, label: '{"style":"plain"}' } },
      },
    },
  },
  {
    world: 'shop-requires',
    operation: '{ product(id: "p2") { wrapping total } }',
    data: {
      product: {
        wrapping: '{"args":{},"required":{"packaging":{"volume":0}}}',
        total: JSON.stringify({
          args: {},
          required: {
            cost: JSON.stringify({
              args: { express: true },
              required: { size: { depth: { metres: 0 }, width: null }, weight: 0.9 },
            }),
          },
        }),
      },
    },
  },
  {
    world: 'cinema-provides',
    operation: '{ tonight { film { title minutes director { name born } } } }',
    data: {
      tonight: [
        { film: { title: 'Harbour', minutes: 96, director: { name: 'Ines Moor', born: 1950 } } },
        { film: { title: null, minutes: 0, director: { name: null, born: 0 } } },
      ],
    },
  },
  {
    world: 'school-shareable',
    operation: '{ school { motto founded address { street geo city { name people } } } }',
    data: {
      school: {
        motto: null,
        founded: 1907,
        address: { street: 'Mill Lane 1', geo: [0, -12.5], city: { name: 'Lowmark', people: 0 } },
      },
    },
  },
  {
    world: 'museum-override',
    operation:
      '{ exhibit(id: "e1") { title origin condition value insured loan { premium until } } }',
    data: {
      exhibit: {
        title: 'Amphora',
        origin: 'Delos',
        condition: 'good',
        value: 0,
        insured: true,
        loan: { premium: 0.5, until: '2032' },
      },
    },
  },
  {
    world: 'garden-inaccessible',
    operation: '{ plants { __typename name ... on Tree { water seasons } } }',
    data: {
      plants: [
        { __typename: 'Tree', name: 'Oak', water: 0, seasons: ['SPRING', 'AUTUMN'] },
        { __typename: 'Tree', name: null, water: 0.5, seasons: ['SPRING', null] },
        { __typename: 'Shrub', name: 'Heather' },
        null,
      ],
    },
  },
  {
    world: 'media-interface-object',
    operation: '{ best { __typename title blurb ... on Film { minutes } } }',
    data: {
      best: {
        __typename: 'Film',
        title: 'Dunes',
        blurb: '{"args":{},"required":{"title":"Dunes","year":0}}',
        minutes: 88,
      },
    },
  },
  {
    world: 'orchestra-context',
    operation: '{ concert(id: "c2") { pieces { title fee } } tours { encore { fee } } }',
    data: {
      concert: {
        pieces: [
          { title: null, fee: 'p2/false/KZT' },
          { title: 'Reel', fee: 'p3/false/KZT' },
          { title: null, fee: 'p2/false/KZT' },
        ],
      },
      tours: [{ encore: { fee: 'p1/false/EUR' } }, null, { encore: { fee: 'p3/false/' } }],
    },
  },
  {
    world: 'observatory-strict',
    operation: '{ stars { name samples firstSeen nights { id observer { level } } } }',
    data: {
      stars: [
        {
          name: '',
          samples: [[-1]],
          firstSeen: '2031-07-09T10:00:00Z',
          nights: [[{ id: 'n1', observer: { level: 2_147_483_647 } }], []],
        },
        {
          name: 'Sol',
          samples: [],
          firstSeen: '1999-12-31T23:59:59Z',
          nights: [[], [{ id: 'n2', observer: { level: -5 } }]],
        },
      ],
    },
  },
  {
    world: 'post-mutations',
    operation: `mutation {
      stamp  close(id: "o1")  move(id: "p1", to: "o2") { order parcel { grams } office { town open } }
      last: mustAccept(id: "p2") { order note }
    }`,
    data: {
      stamp: 1,
      close: 2,
      move: { order: 3, parcel: { grams: 0 }, office: { town: null, open: false } },
      last: { order: 4, note: 'stamp 1 undefined,close o1,move p1,accept p2' },
    },
  },
  {
    world: 'zoo-abstract',
    operation:
      '{ noisy { __typename loud ... on Animal { keeper { badge } } ... on Siren { watts } } }',
    data: {
      noisy: [
        { __typename: 'Owl', loud: true, keeper: { badge: 7 } },
        { __typename: 'Siren', loud: null, watts: 40 },
        { __typename: 'Cat', loud: false, keeper: { badge: 0 } },
        { __typename: 'Cat', loud: null, keeper: null },
      ],
    },
  },
] as const;

describe('the supergraphs together', () => {
  it.each(DIRECTIVES)('use @%s', (directive) => {
    const users = FEDERATED_WORLDS.filter(({ subgraphs }) =>
      Object.values(subgraphs).some((sdl) =>
        new RegExp(`@${directive}\\b`).test(sdl.replace(/import: \[[^\]]*\]/, '')),
      ),
    );
    expect(users.length).toBeGreaterThan(0);
  });
});

describe.each(FEDERATED_WORLDS)('$name', (world) => {
  const composed = composeWorld(world);
  const monolith = createMonolith(composed);
  const { operation, data } = ANSWERS.find((answer) => answer.world === world.name) ?? ANSWERS[0];
  it('is answered by its monolith as the data says', async () => {
    const request = { document: parse(operation), variables: {} };
    const answer = await monolith.answer(request, beginWorldRun(composed, new Map()));
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
  });

  const engines = (['compiled', 'reference'] as const).filter((one) => canExecute(one, composed));
  it.each(engines)('is answered by its subgraphs alike, by the %s engine', async (engine) => {
    const graph = await openFederatedGraph(composed, engine);
    const answer = await graph.ask({
      document: parse(operation),
      variables: {},
      faults: new Map(),
    });
    await graph.close();
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
    expect(answer.asked.length).toBeGreaterThan(0);
  });
});
