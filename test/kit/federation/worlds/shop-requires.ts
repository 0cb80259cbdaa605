import { FEDERATION_2, type FederatedWorld, findRow, rowsOf } from '../federated-world.ts';

const MAKERS = rowsOf('Maker', [
  { id: 'm1', country: 'NO', founded: 1901 },
  { id: 'm2', country: null, founded: 0 },
]);
const COMMENTS = rowsOf('Comment', [
  { id: 'c1', about: 'p1', text: 'sturdy', stars: 5 },
  { id: 'c2', about: 'p1', text: '', stars: 0 },
  { id: 'c3', about: 'p1', text: null, stars: null },
  { id: 'c4', about: 'p2', text: 'late', stars: 2 },
]);
const PACKAGINGS = [
  ...rowsOf('Box', [{ label: 'flat', length: 40 }]),
  ...rowsOf('Bag', [{ label: null, volume: 0 }]),
];
const PRODUCTS = rowsOf('Product', [
  {
    id: 'p1',
    name: 'Bench',
    grams: 12_500,
    width: 120,
    depth: 0.4,
    packaging: PACKAGINGS[0],
    maker: 'm1',
  },
  {
    id: 'p2',
    name: 'Lamp',
    grams: 900,
    width: null,
    depth: 0,
    packaging: PACKAGINGS[1],
    maker: 'm2',
  },
  { id: 'p3', name: null, grams: 0, width: 1, depth: null, packaging: null, maker: null },
]);

/** Fields that need fields of other subgraphs: with arguments, with parts, in chains, on unions. */
export const SHOP_REQUIRES: FederatedWorld = {
  name: 'shop-requires',
  asks: 'What must be fetched and sent along before a field can be asked for?',
  subgraphs: {
    goods: `${FEDERATION_2}
      type Query { products(first: Int = 3): [Product!]  product(id: ID!): Product }
      enum Unit { GRAM KILOGRAM }
      type Product @key(fields: "id") {
        id: ID!  name: String  weight(unit: Unit = GRAM): Float!  size: Size
        comments(limit: Int): [Comment!]  packaging: Packaging  maker: Maker
      }
      type Size { width: Int  depth: Depth }
      type Depth { metres: Float }
      union Packaging = Box | Bag
      type Box { label: String  length: Int }
      type Bag { label: String  volume: Float }
      type Comment { id: ID!  text: String  stars: Int }
      type Maker @key(fields: "id") { id: ID!  country: String }`,
    delivery: `${FEDERATION_2}
      enum Unit { GRAM KILOGRAM }
      type Product @key(fields: "id") {
        id: ID!
        weight(unit: Unit = GRAM): Float! @external
        size: Size @external
        packaging: Packaging @external
        comments(limit: Int): [Comment!] @external
        maker: Maker @external
        cost(express: Boolean = false): String
          @requires(fields: "weight(unit: KILOGRAM) size { width depth { metres } }")
        digest: String @requires(fields: "comments(limit: 2) { text stars }")
        wrapping: String @requires(fields: "packaging { ... on Box { length } ... on Bag { volume } }")
        customs: String! @requires(fields: "maker { country }")
        days: Int
      }
      type Size @external { width: Int  depth: Depth }
      type Depth @external { metres: Float }
      union Packaging = Box | Bag
      type Box @external { length: Int }
      type Bag @external { volume: Float }
      type Comment @external { text: String  stars: Int }
      type Maker @key(fields: "id") { id: ID!  country: String @external }`,
    pricing: `${FEDERATION_2}
      enum Unit { GRAM KILOGRAM }
      type Product @key(fields: "id") {
        id: ID!
        weight(unit: Unit = GRAM): Float! @external
        cost(express: Boolean = false): String @external
        price: Float! @requires(fields: "weight(unit: GRAM)")
        total(coupon: String): String @requires(fields: "cost(express: true)")
      }
      type Maker @key(fields: "id") { id: ID!  founded: Int  best: Product }`,
    offers: `${FEDERATION_2}
      type Query { offers: [Offer!]! }
      type Offer @key(fields: "id") { id: ID!  product: Product!  text: String }
      type Product @key(fields: "id") {
        id: ID!
        total(coupon: String): String @external
        price: Float! @external
        slogan: String @requires(fields: "total(coupon: \\"spring\\") price")
      }`,
  },
  rows: [...MAKERS, ...COMMENTS, ...PRODUCTS, ...rowsOf('Offer', [{ id: 'o1' }, { id: 'o2' }])],
  fields: {
    'Query.products': (_, { first }) => PRODUCTS.slice(0, Math.max(0, Number(first ?? 1))),
    'Query.product': (_, { id }) => findRow(PRODUCTS, 'id', id),
    'Query.offers': () => rowsOf('Offer', [{ id: 'o1' }, { id: 'o2' }]),
    'Offer.product': ({ id }) => PRODUCTS[id === 'o1' ? 1 : 0],
    'Offer.text': ({ id }) => `offer ${id}`,
    'Product.weight': ({ grams }, { unit }) => Number(grams) / (unit === 'KILOGRAM' ? 1000 : 1),
    'Product.size': ({ width, depth }) => ({ __typename: 'Size', width, depth }),
    'Product.comments': ({ id }, { limit }) =>
      COMMENTS.filter(({ about }) => about === id).slice(0, Math.max(0, Number(limit ?? 9))),
    'Product.maker': ({ maker }) => findRow(MAKERS, 'id', maker),
    'Product.days': ({ grams }) => Math.floor(Number(grams) / 1000),
    'Product.price': (_row, _args, { weight }) => Number(weight) / 10,
    'Size.depth': ({ depth }) => ({ __typename: 'Depth', metres: depth }),
    'Maker.best': ({ id }) => PRODUCTS.find(({ maker }) => maker === id),
  },
  argumentValues: { id: ['p1', 'p2', 'p3', 'none'], limit: [0, 1, 2, 3] },
};
