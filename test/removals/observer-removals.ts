import type { Removal } from './removal.ts';

const ERRORS = ['test/unit/engine-seams-observed-errors.test.ts'];
const WAYS = ['test/unit/engine-seams-subject-ways.test.ts'];
const SOURCES = ['test/unit/engine-seams-sources.test.ts'];

/** What the engine tells of whose data leave, what is withheld of them, and who was asked. */
export const OBSERVER_REMOVALS: readonly Removal[] = [
  {
    name: 'observer: that programs tell what is refused',
    file: 'gateway/execute/engine/written-leaves.ts',
    find: '        observer.onErrors(subject, coordinate, REFUSED_FIELD);\n',
    replace: '',
    tests: ERRORS,
  },
  {
    name: 'observer: that every refusal is told, however many there are',
    file: 'gateway/execute/engine/write-response.ts',
    find: "    if (isObserved && kind === 'refused') refusals.push({ subject, coordinate });\n    if (problems.length >= PROBLEMS_MAX) return;\n",
    replace:
      "    if (problems.length >= 100) return;\n    if (isObserved && kind === 'refused') refusals.push({ subject, coordinate });\n",
    tests: ERRORS,
  },
  {
    name: 'observer: that what a subgraph reports is told',
    file: 'gateway/execute/engine/tell-observer.ts',
    find: 'if (field !== null) observed.addError(field, code);',
    replace: 'if (field !== null && code === null) observed.addError(field, code);',
    tests: ERRORS,
  },
  {
    name: 'observer: that a field and an object as a whole are told apart',
    file: 'gateway/execute/engine/failures.ts',
    find: 'isField: tail.length > 0,',
    replace: 'isField: true,',
    tests: ERRORS,
  },
  {
    name: 'observer: that it is fetched whom a record is about',
    file: 'gateway/execute/engine/add-subject-keys.ts',
    find: '...(isOutside ? ofTypes(type, apiSchema, (one) => way(one, node)) : []),',
    replace: '...(isOutside ? ofTypes(type, apiSchema, (one) => way(one, node).slice(1)) : []),',
    tests: WAYS,
  },
  {
    name: 'observer: that a record inside of a person is theirs',
    file: 'gateway/execute/engine/read-object.ts',
    find: '(way.length > 1 && around !== null)',
    replace: '(way.length > 9 && around !== null)',
    tests: WAYS,
  },
  {
    name: 'observer: that no program is made where it depends on the data',
    file: 'gateway/execute/engine/find-subjects.ts',
    find: 'return isUndecided ? null : isSubject;',
    replace: 'return isUndecided && subjectKeys.size === 0 ? null : isSubject;',
    tests: WAYS,
  },
  {
    name: 'observer: that a person is looked for on the whole way among representations',
    file: 'gateway/execute/engine/subjects-of-fetch.ts',
    find: 'valueBehind(object, way)',
    replace: 'valueBehind(object, way.slice(-1))',
    tests: WAYS,
  },
  {
    name: 'observer: that a failure is told of a subgraph before any error',
    file: 'gateway/execute/engine/fetch-timing.ts',
    find: 'else if (source.outcome !== ANSWERED) return;',
    replace: 'else if (source.outcome === outcome) return;',
    tests: SOURCES,
  },
  {
    name: 'observer: that a subgraph which refuses has answered',
    file: 'gateway/execute/engine/tell-observer.ts',
    find: 'if (isOfSubgraph) timing.note',
    replace: 'if (isOfSubgraph || code) timing.note',
    tests: SOURCES,
  },
];
