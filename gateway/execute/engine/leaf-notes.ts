import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { SubjectKeys } from '../graph.ts';
import { findSubjects, type IsSubject, typesOf } from './find-subjects.ts';
import { type Code, literal, optionalProperty, property } from './generated-code.ts';
import type { FieldPlan, ObjectPlan } from './object-plan.ts';
import type { Place } from './place.ts';
import { type KeyProvider, keyProvidersOf } from './subject-way.ts';
import type { NotedField } from './written-leaves.ts';

/** Beyond this number of fields a program is not worth its notes. */
const FIELDS_MAX = 256;

/**
 * Makes the code by which a program notes which leaves it has written of which data subject, and
 * which fields of it are refused.
 *
 * The fields of the innermost subject are bits of `L0`, `L1`, ...; an object that is a subject begins
 * with none, and leaves those of what is around it as they were. What is written once and stands in
 * many places adds its fields in each.
 */
export interface LeafNotes {
  /** The number of a field is its place among them. */
  readonly fields: readonly NotedField[];
  /** Declares the variables. */
  readonly declaration: Code;
  /** Sets them to nothing. */
  readonly clear: Code;
  /** The variables as a list. */
  readonly words: Code;
  /** How many of them there are. */
  readonly count: number;
  /** An expression that notes a leaf, or a field that is refused. */
  mark(field: FieldPlan): Code;
  /** Keeps what was noted so far, in constants with this name, and begins anew. */
  begin(name: Code): Code;
  /** Ends a data subject of a type, which `begin` has begun. */
  end(name: Code, place: Place, type: GraphQLNamedType): Code;
  readonly isSubject: IsSubject;
  /** Whether objects of a plan have fields of the subject around them. */
  spills(plan: ObjectPlan): boolean;
  /** Keeps in lists what was noted since `begin`, and adds what was noted before. */
  store(lists: readonly Code[], at: Code, name: Code): Code;
  /** Adds what was kept. */
  recall(lists: readonly Code[], at: Code): Code;
}

/**
 * Returns the notes of a program; null for a response of too many different fields, and for one of
 * which it cannot be said beforehand what its data subjects are.
 */
export function createLeafNotes(
  plan: ObjectPlan,
  apiSchema: GraphQLSchema,
  subjectKeys: SubjectKeys,
): LeafNotes | null {
  const isSubject = findSubjects(plan, apiSchema, subjectKeys);
  if (isSubject === null) return null;
  const numbers = new Map<string, number>();
  const fields: NotedField[] = [];
  const spilling = new Map<ObjectPlan, boolean>();

  const spills = (object: ObjectPlan): boolean => {
    const known = spilling.get(object);
    if (known !== undefined) return known;
    const found = typesOf(object, apiSchema).map((runtime) => {
      const noted = object.fieldsOf(runtime).map(hasNotes);
      return noted.includes(true) && !isSubject(object, runtime);
    });
    const result = found.includes(true);
    spilling.set(object, result);
    return result;
  };
  const hasNotes = (field: FieldPlan): boolean => {
    const { kind, object } = field;
    const isNoted = kind === 'leaf' || kind === 'refused';
    if (isNoted && !numbers.has(nameOf(field))) {
      numbers.set(
        nameOf(field),
        fields.push({ coordinate: coordinateOf(field), isRefused: kind === 'refused' }) - 1,
      );
    }
    return isNoted || (object !== null && object.place !== null && spills(object));
  };
  // Numbers every field on the way.
  spills(plan);
  if (fields.length > FIELDS_MAX) return null;

  const names = Array.from({ length: Math.ceil(fields.length / 32) }, (_, word) => `L${word}`);
  const each = (code: (name: Code, word: number) => Code) => names.map(code).join(' ');
  const words = `[${names.join(', ')}]`;
  return {
    fields,
    declaration: each((name) => `let ${name} = 0;`),
    clear: each((name) => `${name} = 0;`),
    words,
    count: names.length,
    mark(field) {
      const number = numbers.get(nameOf(field)) ?? 0;
      return `L${number >> 5} |= ${1 << (number & 31)}`;
    },
    begin: (name) => each((of, word) => `const ${name}_${word} = ${of}; ${of} = 0;`),
    end(name, place, type) {
      const way = subjectKeys.get(type.name) ?? [];
      const key = keyCode(keyProvidersOf(place, way));
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

/** One field may be refused in one place, by its arguments, and be a leaf in another. */
function nameOf(field: FieldPlan): string {
  return `${field.kind} ${coordinateOf(field)}`;
}

function coordinateOf({ kind, coordinate, told }: FieldPlan): string {
  return kind === 'leaf' ? told : coordinate;
}

/** Reads the key of a data subject from whichever source of its place has it. */
function keyCode(providers: readonly KeyProvider[]): Code {
  const reads = providers.map(({ source, raws: [first = '', ...rest] }) => {
    const outer = optionalProperty(`s${source}`, first);
    return rest.reduce((of, raw) => `(isObject(${of}) ? ${property(of, raw)} : undefined)`, outer);
  });
  return [...reads, 'null'].join(' ?? ');
}
