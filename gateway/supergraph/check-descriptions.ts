import { type ASTNode, type DocumentNode, Kind, type StringValueNode, visit } from 'graphql';

type Described = ASTNode & { readonly description?: StringValueNode | undefined };

/**
 * Returns the coordinate of everything in an SDL document that has no description: types, fields,
 * arguments, input fields, enum values, directives. Empty if everything is described.
 */
export function checkDescriptions(document: DocumentNode): readonly string[] {
  const undescribed: string[] = [];
  const owners: string[] = [];
  const check = (node: Described, coordinate: string) => {
    if ((node.description?.value ?? '').trim() === '') undescribed.push(coordinate);
  };

  visit(document, {
    enter(node) {
      switch (node.kind) {
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
        case Kind.UNION_TYPE_DEFINITION:
        case Kind.ENUM_TYPE_DEFINITION:
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        case Kind.SCALAR_TYPE_DEFINITION:
          owners.push(node.name.value);
          // The root types are the schema itself.
          if (!/^(Query|Mutation|Subscription)$/.test(node.name.value))
            check(node, node.name.value);
          break;
        case Kind.OBJECT_TYPE_EXTENSION:
        case Kind.INTERFACE_TYPE_EXTENSION:
        case Kind.ENUM_TYPE_EXTENSION:
        case Kind.INPUT_OBJECT_TYPE_EXTENSION:
          owners.push(node.name.value);
          break;
        case Kind.DIRECTIVE_DEFINITION:
          owners.push(`@${node.name.value}`);
          check(node, `@${node.name.value}`);
          break;
        case Kind.FIELD_DEFINITION:
          owners.push(`${owners.at(-1)}.${node.name.value}`);
          check(node, owners.at(-1) ?? '');
          break;
        case Kind.INPUT_VALUE_DEFINITION: {
          const owner = owners.at(-1) ?? '';
          const isArgument = owner.includes('.') || owner.startsWith('@');
          const name = node.name.value;
          check(node, isArgument ? `${owner}(${name}:)` : `${owner}.${name}`);
          break;
        }
        case Kind.ENUM_VALUE_DEFINITION:
          check(node, `${owners.at(-1)}.${node.name.value}`);
          break;
      }
    },
    leave(node) {
      if (node.kind === Kind.FIELD_DEFINITION || /Definition$|Extension$/.test(node.kind)) {
        if (node.kind !== Kind.INPUT_VALUE_DEFINITION && node.kind !== Kind.ENUM_VALUE_DEFINITION) {
          owners.pop();
        }
      }
    },
  });
  return undescribed;
}
