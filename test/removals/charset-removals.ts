import type { Removal } from './removal.ts';

const CHARSET = ['test/unit/kit-charset.test.ts'];
const CROSSING = ['test/contract/crossing.contract.test.ts'];

/** That letters are what was written. */
export const CHARSET_REMOVALS: readonly Removal[] = [
  {
    name: 'that UTF-8 is strict',
    file: 'subgraphs/kit/charset.ts',
    find: "new TextDecoder('utf-8', { fatal: true })",
    replace: "new TextDecoder('utf-8')",
    tests: CHARSET,
  },
  {
    name: 'letters lost before UTF-8',
    file: 'subgraphs/kit/charset.ts',
    find: "if (utf8.includes('\\uFFFD')) throw refuse('U+FFFD in UTF-8');",
    replace: '',
    tests: CHARSET,
  },
  {
    name: 'RK1048 that was read as windows-1251 before us',
    file: 'subgraphs/kit/charset.ts',
    find: "if (isMisreadUtf8(utf8)) throw refuse('RK1048 read as windows-1251 before us');",
    replace: '',
    tests: CHARSET,
  },
  {
    name: 'RK1048 that is labelled windows-1251',
    file: 'subgraphs/kit/charset.ts',
    find: "if (charset === 'windows-1251' && countLanguages(text) > 0) {",
    replace: "if (charset === 'utf-8') {",
    tests: CHARSET,
  },
  {
    name: 'that an answer over SHEP is UTF-8',
    file: 'subgraphs/kit/shep/verify-envelope-task.ts',
    find: "new TextDecoder('utf-8', { fatal: true }).decode(bytes)",
    replace: "new TextDecoder('utf-8').decode(bytes)",
    tests: ['test/attack/shep-envelope.test.ts', 'test/unit/shep-verify-envelope.test.ts'],
  },
  {
    name: 'question marks for letters in what Berkut tells',
    file: 'subgraphs/crossing/client.ts',
    find: "if (records.some(({ point }) => point.name.includes('?'))) {",
    replace: 'if (records === undefined) {',
    tests: CROSSING,
  },
  {
    name: "that a client's body is UTF-8",
    file: 'gateway/http/read-body-text.ts',
    find: "new TextDecoder('utf-8', { fatal: true })",
    replace: "new TextDecoder('utf-8')",
    tests: ['test/attack/http-hostile-requests.test.ts'],
  },
];
