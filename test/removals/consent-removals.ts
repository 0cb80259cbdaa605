import type { Removal } from './removal.ts';

const CLIENT = 'subgraphs/consent/client.ts';
const RESOLVERS = 'subgraphs/consent/resolvers.ts';
const tests = ['test/contract/consent.contract.test.ts'];

/** What stands between a person's answer and whoever would like another one. */
export const CONSENT_REMOVALS: readonly Removal[] = [
  {
    name: 'about whom KDP answers',
    file: CLIENT,
    find: "if (requireText(data, 'uin') !== iin) throw mismatch(call);",
    replace: '',
    tests,
  },
  {
    name: 'whose consents KDP lists',
    file: CLIENT,
    find: 'if (records.list.some(({ iin }) => !asked.has(iin))) throw mismatch(records.call);',
    replace: '',
    tests,
  },
  {
    name: 'whose consent KDP says it has taken back',
    file: CLIENT,
    find: 'record?.id !== id || record.iin !== iin || others.length > 0',
    replace: 'record === undefined',
    tests,
  },
  {
    name: 'that what may send an SMS is sent once',
    file: CLIENT,
    find: '{ dataXml, readOnly: false, signal }',
    replace: '{ dataXml, readOnly: true, signal }',
    tests,
  },
  {
    name: 'that a request is shown to whoever made it',
    file: RESOLVERS,
    find: 'record?.organization.bin === organization.bin',
    replace: 'record !== null',
    tests,
  },
  {
    name: 'that a consent is taken back by the person, or for them',
    file: RESOLVERS,
    find: 'record === null || !iinsOf(signed).has(record.iin)',
    replace: 'record === null',
    tests,
  },
  {
    name: 'that a failed question is no yes',
    file: RESOLVERS,
    find: "return { service, state: 'UNAVAILABLE' };",
    replace: "return { service, state: 'GRANTED' };",
    tests,
  },
  {
    name: 'that categories are such as consents open',
    file: RESOLVERS,
    find: "services.has(undefined) ? [userError('CATEGORY_NOT_BY_CONSENT')] : []",
    replace: '[]',
    tests,
  },
  {
    name: 'for which purpose a person is asked',
    file: 'subgraphs/consent/mapping.ts',
    find: 'purposes[purpose]',
    replace: 'purposes.self',
    tests,
  },
];
