import type { Removal } from './removal.ts';

const OFFENCES = ['test/unit/offence-client.test.ts', 'test/contract/offence.contract.test.ts'];
const ALERTS = ['test/unit/alert-client.test.ts', 'test/contract/alert.contract.test.ts'];
const OWN_REGISTRATIONS = ['test/contract/registration-own.contract.test.ts'];

/** What is believed of registers behind SHEP's synchronous channel. */
export const REGISTER_REMOVALS: readonly Removal[] = [
  {
    name: "that a register's own word is success",
    file: 'subgraphs/kit/shep/sync-register.ts',
    find: 'if (result === PROCESSED || results.includes(result)) return',
    replace: 'if (result !== undefined) return',
    tests: OFFENCES,
  },
  {
    name: 'that everybody of a batch was answered',
    file: 'subgraphs/kit/shep/sync-register.ts',
    find: "if (node === undefined) throw new AgencyError('AGENCY_INCOMPLETE', call);",
    replace: 'if (node === undefined) return null;',
    tests: OFFENCES,
  },
  {
    name: 'that two answers about one person agree',
    file: 'subgraphs/kit/shep/sync-register.ts',
    find: 'if (isAmbiguous) throw wrongShape(call);',
    replace: '',
    tests: ALERTS,
  },
  {
    name: 'whose offences the register tells',
    file: 'subgraphs/kit/shep/ask-each-subject.ts',
    find: 'if (!isSameSubject(found, subjects[at] as Subject)) throw mismatch(call);',
    replace: '',
    tests: OFFENCES,
  },
  {
    name: 'who committed each of them',
    file: 'subgraphs/offence/client.ts',
    find: 'if (!offenders.every((offender) => isSameSubject(offender, found))) throw mismatch(call);',
    replace: '',
    tests: OFFENCES,
  },
  {
    name: 'whom a check for alerts is about',
    file: 'subgraphs/kit/shep/ask-each-subject.ts',
    find: 'if (!isSameSubject(found, subjects[at] as Subject)) throw mismatch(call);',
    replace: '',
    tests: ALERTS,
  },
  {
    name: 'whose file is opened',
    file: 'subgraphs/alert/client.ts',
    find: "if (!isSameSubject(readSubject(requireChild(node, 'subject')), subject))",
    replace: "if (readSubject(requireChild(node, 'subject')) === subject)",
    tests: ALERTS,
  },
  {
    name: 'that no hit under some identifiers is not no hit',
    file: 'subgraphs/alert/resolvers.ts',
    find: 'if (!check.hit && unanswered !== undefined) throw identifiersUnknown(unanswered);',
    replace: '',
    tests: ALERTS,
  },
  {
    name: 'that nobody says which registers answered',
    file: 'subgraphs/alert/resolvers.ts',
    find: 'registersUnanswered ?? REGISTERS',
    replace: 'registersUnanswered ?? []',
    tests: ALERTS,
  },
  {
    name: 'that a file is opened for a reason',
    file: 'subgraphs/alert/file-desk.ts',
    find: 'if (wrong.length > 0) return refuse(...wrong);',
    replace: '',
    tests: ALERTS,
  },
  {
    name: 'that a file is for whoever made the check',
    file: 'subgraphs/alert/requested-by.ts',
    find: 'official ?? id',
    replace: "'anybody'",
    tests: ALERTS,
  },
  {
    name: 'whose registration was filed',
    file: 'subgraphs/registration/own-client.ts',
    find: 'const isOurs = isTheirs && filed.host === host.number && filed.enteredOn === enteredOn;',
    replace: 'const isOurs = isTheirs || filed !== null;',
    tests: OWN_REGISTRATIONS,
  },
  {
    name: 'which registration was answered',
    file: 'subgraphs/registration/own-client.ts',
    find: 'const isOurs = answered.number === number && answered.host === host.number;',
    replace: 'const isOurs = answered !== null;',
    tests: OWN_REGISTRATIONS,
  },
  {
    name: 'whose list of registrations was given',
    file: 'subgraphs/registration/own-client.ts',
    find: "if (!isTheirs || requireText(data, 'offset') !== String(offset)) throw mismatch(call);",
    replace: '',
    tests: OWN_REGISTRATIONS,
  },
  {
    name: 'that the host of an answer is whoever asks',
    file: 'subgraphs/registration/answer-registration.ts',
    find: 'const host = hostOf(signed.requester);',
    replace: `const host = hostOf({ ...signed.requester, iin: '680528490805' });`,
    tests: OWN_REGISTRATIONS,
  },
];
