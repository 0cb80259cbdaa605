import {
  echoArguments,
  FEDERATION_2,
  type FederatedWorld,
  findRow,
  rowsOf,
} from '../federated-world.ts';

const ROOMS = rowsOf('Room', [
  { floor: 0, name: 'Hall' },
  { floor: 1, name: 'Hall' },
]);
const SHELVES = rowsOf('Shelf', [
  { room: ROOMS[0], row: 0, metres: 0 },
  { room: ROOMS[0], row: 1, metres: 2.5 },
  { room: ROOMS[1], row: 0, metres: null },
]);
const BOOKS = rowsOf('Book', [
  { id: 'b1', isbn: 'i-1', title: 'Tides', pages: 0, shelf: SHELVES[0] },
  { id: 'b2', isbn: 'i-2', title: '', pages: 312, shelf: SHELVES[2] },
  { id: 'b3', isbn: 'i-3', title: 'A "Salt" \\ Map\n', pages: 77, shelf: null },
  { id: '4', isbn: 'i-4', title: null, pages: 5, shelf: SHELVES[0] },
]);
const READERS = rowsOf('Reader', [
  { card: 'r1', name: 'Ada Vale', mentor: 'r2' },
  { card: 'r2', name: null, mentor: null },
  { card: '3', name: 'Бота', mentor: 'r1' },
]);
const LOANS = rowsOf('Loan', [
  { id: 'l1', isbn: 'i-1', number: 1, card: 'r1', due: '2031-04-01', returned: false, fine: 0 },
  { id: 'l2', isbn: 'i-1', number: 2, card: 'r2', due: null, returned: true, fine: 1.5 },
  { id: 'l3', isbn: 'i-2', number: 1, card: 'r1', due: '2031-05-09', returned: false, fine: null },
]);

const loansWhere = (property: string, value: unknown) =>
  LOANS.filter((loan) => loan[property] === value);

/** Entities with one key, several, with parts, with parts that have keys, and without a resolver. */
export const LIBRARY_KEYS: FederatedWorld = {
  name: 'library-keys',
  asks: 'Which key leads from one subgraph to the next?',
  subgraphs: {
    catalog: `${FEDERATION_2}
      type Query { books: [Book!]!  book(id: ID!): Book  shelves(floor: Int): [Shelf] }
      type Book @key(fields: "id") @key(fields: "isbn") {
        id: ID!  isbn: String!  title: String  pages: Int!  shelf: Shelf  lender: Reader
      }
      type Shelf @key(fields: "room { floor name } row") { room: Room!  row: Int! }
      type Room @shareable { floor: Int!  name: String! }
      type Reader @key(fields: "card", resolvable: false) { card: ID! }`,
    lending: `${FEDERATION_2}
      type Query { loans(first: Int = 2): [Loan]  reader(card: ID = "r1"): Reader }
      type Book @key(fields: "isbn") {
        isbn: String!  loans(openOnly: Boolean! = false): [Loan!]  lastReader: Reader
      }
      type Loan @key(fields: "book { isbn } number") {
        book: Book!  number: Int!  due: String  returned: Boolean!  reader: Reader!
      }
      type Reader @key(fields: "card") {
        card: ID!  name: String  loans: [Loan!]  mentor: Reader  greeting(hour: Int, of: String = "day"): String
      }`,
    stacks: `${FEDERATION_2}
      type Shelf @key(fields: "room { floor name } row") {
        room: Room!  row: Int!  books: [Book!]!  label(style: String = "plain"): String  metres: Float
      }
      type Room @shareable { floor: Int!  name: String! }
      type Book @key(fields: "id", resolvable: false) { id: ID! }`,
    fines: `${FEDERATION_2}
      type Query { dearest: Loan }
      type Loan @key(fields: "book { isbn } number") {
        book: Book!  number: Int!  fine: Float  reminders: [[String!]!]
      }
      type Book @key(fields: "isbn", resolvable: false) { isbn: String! }`,
  },
  rows: [...SHELVES, ...BOOKS, ...READERS, ...LOANS],
  fields: {
    'Query.books': () => BOOKS,
    'Query.book': (_, { id }) => findRow(BOOKS, 'id', id),
    'Query.shelves': (_, { floor }) =>
      SHELVES.filter(({ room }) => floor == null || (room as { floor: unknown }).floor === floor),
    'Query.loans': (_, { first }) => LOANS.slice(0, Math.max(0, Number(first ?? 9))),
    'Query.reader': (_, { card }) => findRow(READERS, 'card', card),
    'Query.dearest': () => LOANS[1],
    'Book.lender': ({ isbn }) => findRow(READERS, 'card', isbn === 'i-1' ? 'r1' : '3'),
    'Book.loans': ({ isbn }, { openOnly }) =>
      loansWhere('isbn', isbn).filter(({ returned }) => !(openOnly && returned)),
    'Book.lastReader': ({ isbn }) =>
      findRow(READERS, 'card', loansWhere('isbn', isbn).at(-1)?.card),
    'Loan.book': ({ isbn }) => findRow(BOOKS, 'isbn', isbn),
    'Loan.reader': ({ card }) => findRow(READERS, 'card', card),
    'Loan.reminders': ({ number }) => (number === 1 ? [['first'], [], ['second', 'last']] : null),
    'Reader.loans': ({ card }) => loansWhere('card', card),
    'Reader.mentor': ({ mentor }) => findRow(READERS, 'card', mentor),
    'Reader.greeting': echoArguments,
    'Shelf.books': (shelf) => BOOKS.filter((book) => book.shelf === shelf),
    'Shelf.label': echoArguments,
  },
  argumentValues: {
    id: ['b1', 'b2', 'b3', '4', 'none'],
    card: ['r1', 'r2', '3', 'none'],
    floor: [0, 1],
  },
};
