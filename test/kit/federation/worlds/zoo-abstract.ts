import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const KEEPERS = rowsOf('Keeper', [
  { id: 'k1', name: 'Oda', badge: 0 },
  { id: 'k2', name: null, badge: 7 },
]);
const ANIMALS = [
  ...rowsOf('Cat', [
    { id: 'a1', name: 'Mirza', size: 4, lives: 9, keeper: 'k1', loud: false },
    { id: 'a2', name: null, size: null, lives: 0, keeper: null, loud: null },
  ]),
  ...rowsOf('Owl', [{ id: 'a3', name: 'Hu', size: 'tall', wings: 2, keeper: 'k2', loud: true }]),
  ...rowsOf('Fish', [{ id: 'a4', name: '', size: 0.25, depth: 0, keeper: 'k1', loud: null }]),
];
const CAGES = rowsOf('Cage', [
  { id: 'g1', first: ANIMALS[0], all: [ANIMALS[0], null, ANIMALS[2]] },
  { id: 'g2', first: ANIMALS[3], all: [ANIMALS[3], ANIMALS[1], ANIMALS[2]] },
]);

/** Interfaces that implement interfaces, unions, members that some subgraphs do not know; all null. */
export const ZOO_ABSTRACT: FederatedWorld = {
  name: 'zoo-abstract',
  asks: 'Which fragments apply to an object, and to whom may its subgraph say so?',
  subgraphs: {
    animals: `${FEDERATION_2}
      type Query { animals(kinds: [Kind] = [CAT, OWL]): [Animal]  beings: [Being]  named: [Named]  cage(id: ID): Cage }
      enum Kind { CAT OWL FISH }
      interface Named { name: String }
      interface Animal implements Named { id: ID!  name: String  keeper: Keeper }
      interface Pet implements Animal & Named { id: ID!  name: String  keeper: Keeper  lives: Int }
      type Cat implements Pet & Animal & Named @key(fields: "id") { id: ID!  name: String  keeper: Keeper  lives: Int  size: Int  enemy: Being }
      type Owl implements Animal & Named @key(fields: "id") { id: ID!  name: String  keeper: Keeper  size: String  wings: Int }
      type Fish implements Animal & Named @key(fields: "id") { id: ID!  name: String  keeper: Keeper  size: Float  depth: Int }
      union Being = Cat | Owl | Keeper
      type Keeper implements Named @key(fields: "id") { id: ID!  name: String  favourite(of: Kind): Animal }
      type Cage @key(fields: "id") { id: ID!  first: Animal  all: [Animal] }`,
    sounds: `${FEDERATION_2}
      type Query { loudest: Noisy  noisy: [Noisy] }
      interface Noisy { loud: Boolean  sound(volume: Int, pitch: Float = 1): String }
      type Cat implements Noisy @key(fields: "id") { id: ID!  loud: Boolean  sound(volume: Int, pitch: Float = 1): String  rival: Noisy }
      type Owl implements Noisy @key(fields: "id") { id: ID!  loud: Boolean  sound(volume: Int, pitch: Float = 1): String }
      type Siren implements Noisy { loud: Boolean  sound(volume: Int, pitch: Float = 1): String  watts: Int }`,
    staff: `${FEDERATION_2}
      type Query { work: [Work] }
      union Work = Keeper | Cage | Rota
      type Rota { days: [String]  keeper: Keeper }
      type Keeper @key(fields: "id") { id: ID!  badge: Int  cages: [Cage]  boss: Keeper }
      type Cage @key(fields: "id") { id: ID!  cleaned: String  residents: [Resident] }
      union Resident = Cat | Fish
      type Cat @key(fields: "id") { id: ID!  vaccinated: Boolean }
      type Fish @key(fields: "id") { id: ID!  tank: Int }`,
  },
  rows: [...KEEPERS, ...ANIMALS, ...CAGES],
  fields: {
    'Query.animals': (_, { kinds }) => {
      const names = ((kinds ?? []) as (string | null)[]).map((kind) => kind?.toLowerCase());
      return ANIMALS.map((one) => (names.includes(one.__typename.toLowerCase()) ? one : null));
    },
    'Query.beings': () => [KEEPERS[0], ANIMALS[0], null, ANIMALS[2], ANIMALS[1]],
    'Query.named': () => [ANIMALS[3], KEEPERS[1], ANIMALS[2]],
    'Query.cage': (_, { id }) => findRow(CAGES, 'id', id),
    'Query.loudest': () => ({ __typename: 'Siren', loud: true, watts: 0 }),
    'Query.noisy': () => [
      ANIMALS[2],
      { __typename: 'Siren', loud: null, watts: 40 },
      ANIMALS[0],
      ANIMALS[1],
    ],
    'Query.work': () => [
      CAGES[0],
      { __typename: 'Rota', days: ['mon', null], keeper: KEEPERS[1] },
      KEEPERS[0],
    ],
    'Noisy.sound': echoArguments,
    'Animal.keeper': ({ keeper }) => findRow(KEEPERS, 'id', keeper),
    'Cat.enemy': ({ id }) => (id === 'a1' ? ANIMALS[2] : KEEPERS[1]),
    'Cat.rival': ({ id }) =>
      id === 'a1' ? { __typename: 'Siren', loud: false, watts: 1 } : ANIMALS[2],
    'Cat.vaccinated': ({ lives }) => lives === 0,
    'Fish.tank': ({ depth }) => depth,
    'Keeper.favourite': (_, { of }) =>
      ANIMALS.find(({ __typename }) => __typename.toUpperCase() === of),
    'Keeper.cages': ({ id }) => (id === 'k2' ? null : [...CAGES, null]),
    'Keeper.boss': ({ id }) => (id === 'k2' ? KEEPERS[0] : null),
    'Cage.cleaned': ({ id }) => (id === 'g1' ? '' : null),
    'Cage.residents': ({ all }) =>
      (all as (null | { __typename: string })[]).filter((one) => one?.__typename !== 'Owl'),
  },
  argumentValues: { id: ['g1', 'g2', 'none'] },
};
