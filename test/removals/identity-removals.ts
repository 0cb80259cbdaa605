import type { Removal } from './removal.ts';

const contract = (name: string) => [`test/contract/${name}.contract.test.ts`];

/** That a record is about whom it was asked for. */
export const IDENTITY_REMOVALS: readonly Removal[] = [
  {
    name: "whose record GBD FL's is",
    file: 'subgraphs/person/client.ts',
    find: 'const own = found.find((record) => record.iin === iin);',
    replace: 'const own = found[0];',
    tests: contract('person'),
  },
  {
    name: "who holds a document by GBD FL's word",
    file: 'subgraphs/person/client.ts',
    find: 'const holders = found.filter((record) => holdsOwn(record, documentNumber));',
    replace: 'const holders = found;',
    tests: [...contract('person'), 'test/unit/person-client.test.ts'],
  },
  {
    name: 'that a number has one holder',
    file: 'subgraphs/person/client.ts',
    find: 'if (found.length > 0 && !isSure) throw',
    replace: 'if (found.length > 0 && holders.length === 0) throw',
    tests: ['test/unit/person-client.test.ts'],
  },
  {
    name: "whose card IS MP's is",
    file: 'subgraphs/person/client.ts',
    find: 'const right = own.find((card) => isAbout(card, key));',
    replace: 'const right = own[0];',
    tests: [...contract('person'), 'test/unit/person-client.test.ts'],
  },
  {
    name: 'whose names a search finds',
    file: 'subgraphs/person/client.ts',
    find: 'const matching = found.filter(',
    replace: 'const matching = found.filter(() => true) ?? found.filter(',
    tests: contract('person'),
  },
  {
    name: 'whose crossings Berkut tells',
    file: 'subgraphs/crossing/client.ts',
    find: 'if (!records.every(({ holder }) => isSamePerson(asked, holder))) {',
    replace: 'if (records === undefined) {',
    tests: contract('crossing'),
  },
  {
    name: 'whose registrations IS MP tells',
    file: 'subgraphs/registration/client.ts',
    find: 'if (!isSameSubject(found, asked)) throw mismatch(call);',
    replace: '',
    tests: contract('registration'),
  },
  {
    name: 'whose notifications are among them',
    file: 'subgraphs/registration/client.ts',
    find: 'if (!guests.every((guest) => isSameSubject(guest, found))) throw mismatch(call);',
    replace: '',
    tests: [...contract('registration'), 'test/unit/registration-client.test.ts'],
  },
  {
    name: 'which number a record of IS MP has',
    file: 'subgraphs/registration/client.ts',
    find: 'if (record.number !== number) throw mismatch(call);',
    replace: '',
    tests: [...contract('registration'), 'test/unit/registration-client.test.ts'],
  },
  {
    name: 'whose contracts enbek.kz tells',
    file: 'subgraphs/employment/client.ts',
    find: "if (requireText(answer.data, 'employeeData', 'iin') !== iin) {",
    replace: "if (iin === '') {",
    tests: contract('employment'),
  },
  {
    name: 'whose permits enbek.kz tells',
    file: 'subgraphs/employment/client.ts',
    find: 'if (answer.permits.some(({ holder }) => !asked.has(holder))) {',
    replace: 'if (asked.size < 0) {',
    tests: contract('employment'),
  },
  {
    name: 'whose status Kutty Meken tells',
    file: 'subgraphs/kandas/client.ts',
    find: 'if (page.items.some((record) => !asked.has(record.iin))) {',
    replace: 'if (asked.size < 0) {',
    tests: contract('kandas'),
  },
  {
    name: 'whose stays eQonaq tells',
    file: 'subgraphs/lodging/client.ts',
    find: 'if (stays.some((stay) => !claimed.has(stay))) {',
    replace: 'if (claimed.size < 0) {',
    tests: contract('lodging'),
  },
];
