import type { Removal } from './removal.ts';

const CATEGORIES = ['test/unit/supergraph-categories.test.ts'];
const REQUIREMENTS = ['test/unit/effective-requirements.test.ts'];
const REPORT = ['test/unit/supergraph-report.test.ts'];

/** What `npm run compose` refuses, and what follows from the categories in a schema. */
export const CATEGORY_REMOVALS: readonly Removal[] = [
  {
    name: 'that a type says what its fields are of',
    file: 'schema/policy/effective-requirements.ts',
    find: 'const demands = [ofType(type), own(',
    replace: 'const demands = [own(',
    tests: REQUIREMENTS,
  },
  {
    name: 'that a field demands what it leads to',
    file: 'schema/policy/effective-requirements.ts',
    find: ', ofType(getNamedType(field.type))]',
    replace: ']',
    tests: REQUIREMENTS,
  },
  {
    name: "that an interface's field demands what implementations do",
    file: 'schema/policy/effective-requirements.ts',
    find: 'demands.push(...objectsOf(type).map((object) => ofField(object, name)));',
    replace: '',
    tests: REQUIREMENTS,
  },
  {
    name: 'the bound on alternatives',
    file: 'schema/policy/requirement-algebra.ts',
    find: 'if (alternatives.size > ALTERNATIVES_MAX) {',
    replace: 'if (alternatives.size < 0) {',
    tests: REQUIREMENTS,
  },
  {
    name: 'that everything about a person has a category',
    file: 'gateway/supergraph/check-categories.ts',
    find: '...uncategorisedFields(composed),',
    replace: '',
    tests: CATEGORIES,
  },
  {
    name: 'that a subject is a person',
    file: 'gateway/supergraph/check-categories.ts',
    find: '...wrongSubjects(composed),',
    replace: '',
    tests: CATEGORIES,
  },
  {
    name: 'that an input which names somebody has a category',
    file: 'gateway/supergraph/check-categories.ts',
    find: '...untaggedInputs(composed),',
    replace: '',
    tests: CATEGORIES,
  },
  {
    name: 'that a category on the way to a person opens nothing',
    file: 'gateway/supergraph/check-reach.ts',
    find: '(way.guarded && !isAboutPerson)',
    replace: 'way.guarded',
    tests: CATEGORIES,
  },
  {
    name: 'that an organization leads to records of others',
    file: 'gateway/supergraph/check-reach.ts',
    find: '(way.underPerson && (!isEntity || declared.has(type.name)))',
    replace: 'way.underPerson',
    tests: CATEGORIES,
  },
  {
    name: 'that what a public thing leads to is public only in values',
    file: 'gateway/supergraph/check-reach.ts',
    find: '(way.open && !isEntity)',
    replace: 'way.open',
    tests: CATEGORIES,
  },
  {
    name: 'that what is made of a fact has a category',
    file: 'gateway/supergraph/check-facts.ts',
    find: 'if (requirements.get(use.coordinate)?.length === 0 &&',
    replace: 'if (requirements.size < 0 &&',
    tests: ['test/unit/supergraph-compose.test.ts'],
  },
  {
    name: 'that directives have their own names',
    file: 'gateway/supergraph/check-supergraph.ts',
    find: '...checkDirectiveNames(subgraphs),',
    replace: '',
    tests: REPORT,
  },
  {
    name: 'that composition loses no @policy',
    file: 'gateway/supergraph/check-supergraph.ts',
    find: '...checkPoliciesKept(supergraphSdl, subgraphs),',
    replace: '',
    tests: REPORT,
  },
  {
    name: 'that the policy knows every category',
    file: 'gateway/supergraph/check-supergraph.ts',
    find: '...unknown,',
    replace: '',
    tests: REPORT,
  },
  {
    name: 'that categories are checked at all',
    file: 'gateway/supergraph/check-supergraph.ts',
    find: '...checkCategories(supergraphSdl),',
    replace: '',
    tests: REPORT,
  },
  {
    name: 'that facts are checked at all',
    file: 'gateway/supergraph/check-supergraph.ts',
    find: '...checkFacts(supergraphSdl),',
    replace: '',
    tests: REPORT,
  },
  {
    name: 'that a @policy which names nothing is refused',
    file: 'schema/policy/declared-policies.ts',
    find: 'if (alternatives.length === 0 || alternatives.some((all) => all.length === 0)) {',
    replace: 'if (false) {',
    tests: ['test/unit/declared-policies.test.ts'],
  },
  {
    name: 'that a supergraph is admitted before it is swapped in',
    file: 'gateway/execute/open-live-graph.ts',
    find: '            admit?.(supergraph);\n',
    replace: '',
    tests: ['test/fault/supergraph-hot-reload.test.ts'],
  },
];
