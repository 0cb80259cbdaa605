import type { Removal } from './removal.ts';

const CLIENT = 'subgraphs/application/client.ts';
const DESK = 'subgraphs/application/submit-desk.ts';
const RESOLVERS = 'subgraphs/application/resolvers.ts';
const tests = ['test/contract/application.contract.test.ts'];

/** What stands between applications and being lost, sent twice, or seen by others. */
export const APPLICATION_REMOVALS: readonly Removal[] = [
  {
    name: 'that a lost answer is looked for by its key',
    file: CLIENT,
    find: 'if (onFile === null) throw error;',
    replace: 'throw error;',
    tests,
  },
  {
    name: 'that a filing goes under its key',
    file: CLIENT,
    find: "headers: { 'idempotency-key': key },",
    replace: "headers: { 'idempotency-key': randomUUID() },",
    tests,
  },
  {
    name: 'that a filing is sent once',
    file: CLIENT,
    find: 'refusals: [422],',
    replace: 'refusals: [422], readOnly: true,',
    tests,
  },
  {
    name: 'that a key which holds another application is none of this one',
    file: CLIENT,
    find: '!hasContent(answer, filing)',
    replace: 'false',
    tests,
  },
  {
    name: 'about whom the window answers a filing',
    file: CLIENT,
    find: 'if (!isAbout(answer, filing.applicant)) throw errorOf',
    replace: 'if (false) throw errorOf',
    tests,
  },
  {
    name: 'whose application the window withdraws',
    file: CLIENT,
    find: 'answer.number === number && isAbout(answer, applicant)',
    replace: 'true',
    tests,
  },
  {
    name: 'whose applications the window lists',
    file: CLIENT,
    find: 'if (!records.every((record) => asked.some((one) => isOf(record, one)))) {',
    replace: 'if (false) {',
    tests,
  },
  {
    name: 'that two applicants may choose the same key',
    file: DESK,
    find: 'windowKeyOf(employerBin ?? person, key)',
    replace: "windowKeyOf('', key)",
    tests,
  },
  {
    name: 'that an employer applies under its own number',
    file: DESK,
    find: 'isEmployers && !isBin(bin)',
    replace: 'false',
    tests,
  },
  {
    name: 'that an employer sees of its employee what it filed itself',
    file: RESOLVERS,
    find: 'records.filter(({ employerBin }) => employerBin === bin)',
    replace: 'records',
    tests,
  },
  {
    name: "that an employer's list is the employer's own",
    file: RESOLVERS,
    find: 'organization !== null && organization.bin === (parent as { readonly bin?: string }).bin',
    replace: 'organization !== null && parent !== null',
    tests,
  },
];
