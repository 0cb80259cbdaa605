import { graphql } from 'graphql';
import { type InventedPerson, personIdOf } from '../../mocks/people.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { NO_SUBJECT_ANSWERS, type SubjectAnswers } from '../../schema/subject-answers.ts';
import type { IncompleteNote, Subgraph } from '../../subgraphs/kit/index.ts';
import { maskError } from '../../subgraphs/kit/mask-error.ts';
import { signedContext } from './contexts.ts';

/** What a subgraph answers, as JSON, with the notes of incompleteness beside it. */
export interface SubgraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Record<string, unknown>;
  }[];
  readonly notes: readonly IncompleteNote[];
  /** The whole answer as it would stand on the wire. */
  readonly text: string;
}

/** Asks a subgraph in process, as one request of one requester. */
export async function askSubgraph(
  subgraph: Subgraph,
  source: string,
  variableValues: Record<string, unknown> = {},
  context: Partial<SignedContext> = {},
  subjects: SubjectAnswers = NO_SUBJECT_ANSWERS,
): Promise<SubgraphAnswer> {
  const notes: IncompleteNote[] = [];
  const result = await graphql({
    schema: subgraph.schema,
    source,
    variableValues,
    contextValue: subgraph.createContext({
      signed: signedContext(context),
      subjects,
      requestId: 'request-1',
      signal: AbortSignal.timeout(10_000),
      reportIncomplete: (_info, note) => notes.push(note),
    }),
  });
  const errors = (result.errors ?? []).map(maskError);
  const text = JSON.stringify({ data: result.data, errors });
  return { data: JSON.parse(text).data, errors: JSON.parse(text).errors, notes, text };
}

/** Asks for fields of persons the way the gateway does, by representations. */
export async function askPersons(
  subgraph: Subgraph,
  persons: readonly InventedPerson[],
  fields: string,
  context: Partial<SignedContext> = {},
): Promise<SubgraphAnswer> {
  return askSubgraph(
    subgraph,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Person { id ${fields} } }
    }`,
    { representations: persons.map(representationOf) },
    context,
  );
}

/** Returns the representation of a person with every identifier that the registers hold. */
export function representationOf(person: InventedPerson): Record<string, unknown> {
  return {
    __typename: 'Person',
    id: personIdOf(person),
    identifiers: {
      iin: person.iin,
      documents: person.travelDocuments.map(({ issuingState, number }) => ({
        issuingState,
        number,
      })),
    },
  };
}
