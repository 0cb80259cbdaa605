import { type GraphQLNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import type { SubjectKeys } from '../graph.ts';
import { type Code, literal, optionalProperty, property } from './generated-code.ts';
import type { FieldPlan, ObjectPlan } from './object-plan.ts';
import type { Place } from './place.ts';
import { type KeyProvider, keyProvidersOf } from './subject-way.ts';

/** Beyond this number of fields a program is not worth its notes. */
const COORDINATES_MAX = 256;

/**
 * Makes the code by which a program notes which leaves it has written of which data subject.
 *
 * The leaves of the innermost subject are bits of `L0`, `L1`, ...; an object that is a subject begins
 * with none, and leaves those of what is around it as they were. What is written once and stands in
 * many places adds its leaves in each.
 */
export interface LeafNotes {
  /** The number of a leaf is its place among them. */
  readonly coordinates: readonly string[];
  /** Declares the variables. */
  readonly declaration: Code;
  /** Sets them to nothing. */
  readonly clear: Code;
  /** The variables as a list. */
  readonly words: Code;
  /** How many of them there are. */
  readonly count: number;
  /** An expression that notes a leaf. */
  mark(coordinate: string): Code;
  /** Keeps what was noted so far, in constants with this name, and begins anew. */
  begin(name: Code): Code;
  /** Ends an object of a type that `begin` has begun; empty where the type is no data subject. */
  end(name: Code, place: Place, type: GraphQLNamedType): Code;
  isSubject(type: GraphQLNamedType): boolean;
  /** Whether objects of a plan have leaves of the subject around them. */
  spills(plan: ObjectPlan): boolean;
  /** Keeps in lists what was noted since `begin`, and adds what was noted before. */
  store(lists: readonly Code[], at: Code, name: Code): Code;
  /** Adds what was kept. */
  recall(lists: readonly Code[], at: Code): Code;
}

/** Returns the notes of a program; null for a response of too many different fields. */
export function createLeafNotes(
  plan: ObjectPlan,
  apiSchema: GraphQLSchema,
  subjectKeys: SubjectKeys,
): LeafNotes | null {
  const numbers = new Map<string, number>();
  const spilling = new Map<ObjectPlan, boolean>();
  const isSubject = ({ name }: GraphQLNamedType) => subjectKeys.has(name);

  const spills = (object: ObjectPlan): boolean => {
    const known = spilling.get(object);
    if (known !== undefined) return known;
    const { type } = object;
    const types = isObjectType(type) ? [type] : apiSchema.getPossibleTypes(type);
    const found = types.map((runtime) => {
      const fields = object.fieldsOf(runtime).map(hasLeaves);
      return fields.includes(true) && !isSubject(runtime);
    });
    const result = found.includes(true);
    spilling.set(object, result);
    return result;
  };
  const hasLeaves = ({ kind, coordinate, object }: FieldPlan): boolean => {
    if (kind === 'leaf' && !numbers.has(coordinate)) numbers.set(coordinate, numbers.size);
    return kind === 'leaf' || (object !== null && object.place !== null && spills(object));
  };
  // Numbers every leaf on the way.
  spills(plan);
  if (numbers.size > COORDINATES_MAX) return null;

  const names = Array.from({ length: Math.ceil(numbers.size / 32) }, (_, word) => `L${word}`);
  const each = (code: (name: Code, word: number) => Code) => names.map(code).join(' ');
  const words = `[${names.join(', ')}]`;
  return {
    coordinates: [...numbers.keys()],
    declaration: each((name) => `let ${name} = 0;`),
    clear: each((name) => `${name} = 0;`),
    words,
    count: names.length,
    mark(coordinate) {
      const number = numbers.get(coordinate) ?? 0;
      return `L${number >> 5} |= ${1 << (number & 31)}`;
    },
    begin: (name) => each((of, word) => `const ${name}_${word} = ${of}; ${of} = 0;`),
    end(name, place, type) {
      const way = subjectKeys.get(type.name);
      if (way === undefined) return '';
      const key = keyCode(keyProvidersOf(place, type, way, apiSchema));
      const restore = each((of, word) => `${of} = ${name}_${word};`);
      return `leaves.add(${literal(type.name)}, ${key}, ${words}); ${restore}`;
    },
    isSubject,
    spills,
    store: (lists, at, name) =>
      each(
        (of, word) => `if (${at} >= 0) ${lists[word]}[${at}] = ${of}; ${of} |= ${name}_${word};`,
      ),
    recall: (lists, at) => each((of, word) => `${of} |= ${lists[word]}[${at}];`),
  };
}

/** Reads the key of a data subject from whichever source of its place has it. */
function keyCode(providers: readonly KeyProvider[]): Code {
  const reads = providers.map(({ source, raws: [first = '', ...rest] }) => {
    const outer = optionalProperty(`s${source}`, first);
    return rest.reduce((of, raw) => `(isObject(${of}) ? ${property(of, raw)} : undefined)`, outer);
  });
  return [...reads, 'null'].join(' ?? ');
}
