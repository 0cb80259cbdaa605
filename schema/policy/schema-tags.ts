import { type ConstDirectiveNode, type GraphQLSchema, isObjectType, Kind } from 'graphql';

/** Whatever may be tagged, as it stands in SDL. */
export interface Taggable {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** What a tag says that is no plain name: `category:lookup`, `subject:guest`, `fact-for:crossing`. */
export type TagPrefix = 'category' | 'subject' | 'fact-for';

/** The tag of a field or type that holds nothing about anybody. */
const PUBLIC_TAG = 'public';

/** Whether `@tag(name: "public")` says that this is nobody's. */
export function isTaggedPublic(node: Taggable | null | undefined): boolean {
  return tagNames(node).includes(PUBLIC_TAG);
}

/** Returns what follows the prefix, `lookup` of `category:lookup`, in each tag that has it. */
export function taggedWith(
  prefix: TagPrefix,
  node: Taggable | null | undefined,
): readonly string[] {
  return tagNames(node)
    .filter((name) => name.startsWith(`${prefix}:`))
    .map((name) => name.slice(prefix.length + 1));
}

/**
 * Returns, by type, the field that leads to the person whom a record is about; for types whose
 * records are found in other ways than under that person.
 */
export function subjectFields(schema: GraphQLSchema): ReadonlyMap<string, string> {
  return new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        [type.astNode, ...type.extensionASTNodes].flatMap((node) =>
          taggedWith('subject', node).map((field): [string, string] => [type.name, field]),
        ),
      ),
  );
}

function tagNames(node: Taggable | null | undefined): readonly string[] {
  return (node?.directives ?? []).flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'name')?.value;
    return name.value === 'tag' && value?.kind === Kind.STRING ? [value.value] : [];
  });
}
