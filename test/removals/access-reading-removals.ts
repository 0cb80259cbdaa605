import type { Removal } from './removal.ts';

const RECORDS = 'gateway/access-log/reading/create-access-records.ts';
const CLIENT = 'subgraphs/access/client.ts';
const DESK = 'subgraphs/access/appeal-desk.ts';
const unit = ['test/unit/access-records.test.ts'];
const contract = ['test/contract/access.contract.test.ts'];

/** What stands between somebody's access log and others, or a wrong belief of what is in it. */
export const ACCESS_READING_REMOVALS: readonly Removal[] = [
  {
    name: 'that the id of an entry was given to this person',
    file: 'gateway/access-log/reading/access-id.ts',
    find: 'if (tag !== tagOf(place, personId, pseudonyms)) return null;',
    replace: '',
    tests: unit,
  },
  {
    name: 'that hidden entries are left out',
    file: RECORDS,
    find: 'from, before, visibleAt: visibleAt() };',
    replace: 'from, before, visibleAt: null };',
    tests: unit,
  },
  {
    name: 'that hidden entries are not found by their ids either',
    file: RECORDS,
    find: 'visibleAt: visibleAt(),',
    replace: 'visibleAt: null,',
    tests: unit,
  },
  {
    name: 'that a request under way is not said to be one that may have been read',
    file: RECORDS,
    find: 'if (subject === undefined || isUnderWay(entry) ||',
    replace: 'if (subject === undefined ||',
    tests: unit,
  },
  {
    name: 'that traders are searched for by pseudonyms',
    file: RECORDS,
    find: 'isTrader ? pseudonyms.ofOther(organization) : organization',
    replace: 'organization',
    tests: unit,
  },
  {
    name: 'what is a cursor of a log',
    file: 'gateway/access-log/reading/collect-page.ts',
    find: 'if (STORE_CURSOR.test(text)) return text;',
    replace: 'return text;',
    tests: unit,
  },
  {
    name: 'whose appeal e-Otinish says it has filed',
    file: CLIENT,
    find: "if (!isOurs) throw errorOf('ENTITY_IDENTITY_MISMATCH');",
    replace: '',
    tests: contract,
  },
  {
    name: 'whose appeals e-Otinish lists',
    file: CLIENT,
    find: 'if (records.some(({ concernedIin }) => !asked.has(concernedIin))) {',
    replace: 'if (records.some(() => false)) {',
    tests: contract,
  },
  {
    name: 'that an appeal is about an entry that was shown',
    file: DESK,
    find: '![...shownFields, ...maskedFields].includes(field)',
    replace: 'false',
    tests: contract,
  },
  {
    name: 'that an appeal goes to a system that was asked',
    file: DESK,
    find: '!sources.some((source) => source.agency === agency)',
    replace: 'false',
    tests: contract,
  },
  {
    name: 'that keys of two applicants are two',
    file: DESK,
    find: 'externalIdOf(applicantIin, idempotencyKey)',
    replace: "externalIdOf('' as Iin, idempotencyKey)",
    tests: contract,
  },
  {
    name: 'that no pseudonym is sent to e-Otinish as an address',
    file: DESK,
    find: 'organization === null || organization.name === null',
    replace: 'organization === null',
    tests: contract,
  },
  {
    name: 'that an appeal under the key of another is told',
    file: DESK,
    find: 'return isSame ?',
    replace: 'return true ?',
    tests: contract,
  },
];
