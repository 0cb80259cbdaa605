import type { Removal } from './removal.ts';

const REFUSED = ['test/unit/engine-seams-refused.test.ts', 'test/unit/engine-seams-silent.test.ts'];
const ARGUMENTS = ['test/unit/engine-seams-arguments.test.ts'];
const FACTS = ['test/unit/engine-seams-facts.test.ts'];
const ERRORS = ['test/unit/engine-seams-errors.test.ts'];
const REFERENCE = ['test/unit/reference-engine.test.ts'];

/** What the engine keeps from a requester, and what it tells subgraphs and clients about it. */
export const SEAM_REMOVALS: readonly Removal[] = [
  {
    name: 'that a field of an interface is refused where one type has it refused',
    file: 'gateway/execute/engine/remove-refused.ts',
    find: 'isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent]',
    replace: '[parent]',
    tests: REFUSED,
  },
  {
    name: 'that what a refused fragment asks for is refused where another gets the object',
    file: 'gateway/execute/engine/object-plan.ts',
    find: 'isRefused: isRefused || scope.refused.has(selection)',
    replace: 'isRefused: scope.refused.has(selection)',
    tests: REFUSED,
  },
  {
    name: 'the silence of a refusal',
    file: 'gateway/execute/engine/remove-refused.ts',
    find: 'silent.has(coordinate) || nodes.every((node) => unspoken.has(node))',
    replace: 'silent.size < 0 && nodes.every((node) => unspoken.has(node)) && coordinate === null',
    tests: REFUSED,
  },
  {
    name: 'input fields in the values of variables',
    file: 'gateway/execute/engine/refused-arguments.ts',
    find: 'return holdsValue(type, variables[value.name.value], refused);',
    replace: "return holdsValue(type, variables[''], refused);",
    tests: ARGUMENTS,
  },
  {
    name: 'refused arguments that a variable gives',
    file: 'gateway/execute/engine/refused-arguments.ts',
    find: 'return variables[value.name.value] != null;',
    replace: 'return false;',
    tests: ARGUMENTS,
  },
  {
    name: 'that which arguments are given is decided for each request',
    file: 'gateway/execute/engine/operation-cache.ts',
    find: 'which.push(number);',
    replace: '',
    tests: ARGUMENTS,
  },
  {
    name: 'that a field which clients can see is no fact',
    file: 'gateway/execute/engine/planned-facts.ts',
    find: 'if (Object.hasOwn(visible, name)) continue;',
    replace: 'if (visible === undefined) continue;',
    tests: FACTS,
  },
  {
    name: 'that a context tells the facts of its own fetch alone',
    file: 'gateway/execute/subgraph-headers.ts',
    find: 'facts.length > 0 || requesterContext.facts.length > 0',
    replace: 'facts.length > 0',
    tests: FACTS,
  },
  {
    name: 'the form of the id of a request for consent',
    file: 'gateway/execute/finding.ts',
    find: "typeof id === 'string' && CONSENT_REQUEST_ID.test(id) ? id : null",
    replace: 'CONSENT_REQUEST_ID === null ? null : (id as string)',
    tests: ERRORS,
  },
  {
    name: 'that no path names what nobody asked for',
    file: 'gateway/execute/engine/selected-part.ts',
    find: 'if (selected === null) return path.slice(0, depth);',
    replace: 'if (selected === null) return path;',
    tests: ERRORS,
  },
  {
    name: 'that leaves of a rewritten scalar are strings',
    file: 'gateway/execute/engine/write-response.ts',
    find: "return typeof value === 'string' ? JSON.stringify(leafText.write(value)) : null;",
    replace: 'return JSON.stringify(value);',
    tests: ['test/unit/engine-seams-leaf-text.test.ts'],
  },
  {
    name: 'that the reference engine does not start in the guarded mode',
    file: 'gateway/execute/create-graph.ts',
    find: "if (mode === 'guarded' && options.engine === 'reference') {",
    replace: "if (mode === 'guarded' && options.engine === undefined && false) {",
    tests: REFERENCE,
  },
  {
    name: 'that the reference engine refuses what it would leave undone',
    file: 'gateway/execute/reference/create-reference-graph.ts',
    find: '    refuseSeams(request);\n',
    replace: '',
    tests: REFERENCE,
  },
  {
    name: 'that mutations keep their order where a part of one is refused',
    file: 'gateway/plan/root-fields.ts',
    find: 'mergedFields(whole, isIncluded)',
    replace: 'mergedFields(document, isIncluded)',
    tests: ['test/unit/engine-traps-mutations.test.ts'],
  },
  {
    name: 'that errors of fields which other types have concern nobody',
    file: 'gateway/execute/engine/explain.ts',
    find: 'locate(selected) !== null ? selected : null',
    replace: 'locate(selected) !== undefined ? selected : null',
    tests: REFUSED,
  },
];
