import type { GraphQLSchema } from 'graphql';
import { briefOf, gistOf } from './gist.ts';
import type { Categories } from './read-categories.ts';
import { type Selection, select, selectAll } from './selection.ts';

/** What the ways are made of: the schema, and what it demands. */
export interface WayGraph {
  readonly schema: GraphQLSchema;
  readonly categories: Categories;
}

/** What is selected of a person, and how one is come to. */
export interface PersonSelections {
  readonly schema: GraphQLSchema;
  /** Everything that a person has. */
  readonly all: readonly Selection[];
  /** A field of each category. */
  readonly gist: readonly Selection[];
  /** What shows in whose record somebody reads. */
  readonly brief: readonly Selection[];
  /** The person's field of this name, with everything below it; throws if there is none. */
  one(name: string): Selection;
  /** `Query.person` with these arguments, by default with the gist. */
  person(args: string, children?: readonly Selection[]): Selection;
  /** A list whose nodes have some fields, and others by which they lead to persons. */
  listTo(list: ListTo): Selection;
}

export interface ListTo {
  /** `Type.field`, and its arguments with parentheses. */
  readonly coordinate: string;
  readonly args: string;
  /** Fields of a node that return a person, or what has one in `person`. */
  readonly leading: readonly string[];
  readonly fields?: readonly string[];
  /** What is selected of the persons; by default the brief. */
  readonly of?: readonly Selection[];
}

/** Makes the selections of which ways consist. */
export function createPersonSelections({ schema, categories }: WayGraph): PersonSelections {
  const all = selectAll(schema, 'Person');
  const gist = gistOf(all, categories);
  const brief = briefOf(all);
  const leadTo = (coordinate: string, of: readonly Selection[]): Selection => {
    const field = select(schema, coordinate, of);
    if (field.type === 'Person') return field;
    return { ...field, children: [select(schema, `${field.type}.person`, of)] };
  };
  return {
    ...{ schema, all, gist, brief },
    one(name) {
      const found = all.find((selection) => selection.name === name);
      if (found === undefined) throw new Error(`expected Person.${name} to be in the schema`);
      return found;
    },
    person: (args, children = gist) => select(schema, 'Query.person', children, args),
    listTo({ coordinate, args, leading, fields = [], of = brief }) {
      const list = select(schema, coordinate, [], args);
      const node = list.type.replace('Connection', '');
      const children = [
        ...fields.map((field) => select(schema, `${node}.${field}`)),
        ...leading.map((field) => leadTo(`${node}.${field}`, of)),
      ];
      return { ...list, children: [select(schema, `${list.type}.nodes`, children)] };
    },
  };
}
