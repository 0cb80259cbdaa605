import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Policy } from '../../schema/policy/index.ts';
import { ClientError } from '../client-error.ts';
import { takeOperation } from '../plan/index.ts';
import type { Inquiry } from './identify-requester.ts';
import type { OperationDemands } from './operation-demands.ts';

/** Entries of a list that an emergency opens. */
const EMERGENCY_FIRST_MAX = 20;

/**
 * Throws PURPOSE_REQUIRED for an operation that touches personal data without a purpose, or without
 * the case reference that the purpose takes.
 */
export function assertPurpose(
  { isPersonal }: OperationDemands,
  { purpose, caseReference }: Inquiry,
  policy: Policy,
): void {
  if (!isPersonal) return;
  if (purpose === null) throw new ClientError('PURPOSE_REQUIRED');
  if (caseReference === null && policy.purposes[purpose].caseReference === 'required') {
    throw new ClientError('PURPOSE_REQUIRED', {
      detail: 'Name the case in the x-case header as well.',
    });
  }
}

/**
 * Throws PURPOSE_NOT_ALLOWED for an operation that asks for more than 20 entries of a list: an
 * emergency is about somebody, never about many.
 */
export function assertNoBulk(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): void {
  const types = new TypeInfo(schema);
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue,
    ]),
  );
  visit(
    takeOperation(document, operation.name?.value ?? null).document,
    visitWithTypeInfo(types, {
      Argument({ name, value }) {
        const type = types.getArgument()?.type;
        if (name.value !== 'first' || type === undefined) return;
        const given =
          value.kind === 'Variable'
            ? (variables[value.name.value] ?? valueFromAST(defaults.get(value.name.value), type))
            : valueFromAST(value, type);
        if (typeof given === 'number' && given > EMERGENCY_FIRST_MAX) {
          throw new ClientError('PURPOSE_NOT_ALLOWED', {
            detail: `In an emergency "first" is at most ${EMERGENCY_FIRST_MAX}.`,
          });
        }
      },
    }),
  );
}
