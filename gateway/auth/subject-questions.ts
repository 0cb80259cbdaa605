import { isObjectType } from 'graphql';
import { z } from 'zod';
import type { PersonId } from '../../schema/person-id.ts';
import type { CaseRelation } from '../../schema/policy/index.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import type { ConsentAnswer } from '../../schema/subject-answers.ts';
import type { AskingRequest, Graph } from '../execute/index.ts';
import { CASE_FACTS } from './case-facts.ts';

/** A person with the identifiers by which the registers know them. */
export interface IdentifiedPerson {
  readonly id: PersonId;
  readonly identifiers: unknown;
  /** A register that might know of more identifiers, and did not answer; null if all did. */
  readonly unanswered: string | null;
}

/** The questions about persons that only subgraphs can answer; none of them rejects. */
export interface SubjectQuestions {
  /** Leaves out whoever could not be identified. */
  identify(persons: readonly PersonId[]): Promise<readonly IdentifiedPerson[]>;
  /** Leaves out those of whom it could not be learnt: a no of somebody half known is none. */
  areCases(
    relation: CaseRelation,
    persons: readonly IdentifiedPerson[],
  ): Promise<ReadonlyMap<PersonId, boolean>>;
  /** Asks of each person what `services` names; leaves out what could not be learnt. */
  areConsented(
    persons: readonly IdentifiedPerson[],
    services: (person: PersonId) => readonly string[],
  ): Promise<readonly ConsentAnswer[]>;
}

const identified = z.object({
  id: z.string(),
  identifiers: z.record(z.string(), z.unknown()),
  registersUnanswered: z.array(z.string()).nullish(),
});
/** Of a graph whose registers tell it. */
const FAILED = 'registersUnanswered';

const caseAnswer = z.object({ id: z.string(), answer: z.boolean() });
const consentAnswers = z.object({
  id: z.string(),
  answer: z.array(
    z.object({
      service: z.string(),
      state: z.enum(['GRANTED', 'REQUIRED', 'UNAVAILABLE']),
      requestId: z.string().nullish(),
      token: z.string().nullish(),
      publicKey: z.string().nullish(),
    }),
  ),
});

/**
 * Makes the questions of one request: to the subgraphs that know, in its requester's name, with
 * internal facts that no client can see.
 */
export function createSubjectQuestions(
  graph: Pick<Graph, 'ask' | 'supergraph'>,
  request: AskingRequest & { readonly requesterContext: SignedContext },
): SubjectQuestions {
  const { requester } = request.requesterContext;
  const person = graph.supergraph.schema.getType('Person');
  const saysWhoFailed = isObjectType(person) && Object.hasOwn(person.getFields(), FAILED);
  const isThere = (subgraph: string) =>
    graph.supergraph.subgraphs.some(({ name }) => name === subgraph);

  /** Asks for a selection on persons; an answer counts for the person whom it names. */
  async function ask<T extends { readonly id: string }>(
    subgraph: string,
    persons: readonly ({ readonly id: PersonId } & Partial<IdentifiedPerson>)[],
    question: {
      readonly facts: readonly string[];
      readonly selection: string;
      readonly parameters?: string;
      readonly variables?: Readonly<Record<string, unknown>>;
      readonly answer: z.ZodType<T>;
    },
  ): Promise<ReadonlyMap<PersonId, T>> {
    if (persons.length === 0 || !isThere(subgraph)) return new Map();
    const { facts, selection, parameters = '', variables = {}, answer } = question;
    const { data } = await graph.ask(
      subgraph,
      {
        query: `query($representations: [_Any!]!${parameters}) { _entities(representations: $representations) { ... on Person { id ${selection} } } }`,
        variables: {
          ...variables,
          representations: persons.map(({ unanswered, ...person }) => ({
            __typename: 'Person',
            ...person,
          })),
        },
        facts: facts.map((fact) => `Person.${fact}`),
      },
      request,
    );
    const entities = Array.isArray(data?._entities) ? data._entities : [];
    const asked = new Set<string>(persons.map(({ id }) => id));
    return new Map(
      entities
        .map((entity) => answer.safeParse(entity))
        .flatMap(({ success, data: read }) => (success && asked.has(read.id) ? [read] : []))
        .map((read) => [read.id as PersonId, read]),
    );
  }

  return {
    async identify(persons) {
      const found = await ask(
        'person',
        persons.map((id) => ({ id })),
        {
          facts: saysWhoFailed ? ['identifiers', FAILED] : ['identifiers'],
          selection: `identifiers { iin documents { issuingState number } } ${saysWhoFailed ? FAILED : ''}`,
          answer: identified,
        },
      );
      return [...found].map(([id, { identifiers, registersUnanswered }]) => {
        const [unanswered = null] = registersUnanswered ?? [];
        return { id, identifiers, unanswered };
      });
    },

    async areCases(relation, persons) {
      const { subgraph, field, argument, of } = CASE_FACTS[relation];
      const [name, type] = argument;
      const value = of(requester);
      if (value === null) return new Map(persons.map(({ id }) => [id, false]));
      const answers = await ask(subgraph, persons, {
        facts: [field],
        parameters: `, $${name}: ${type}`,
        selection: `answer: ${field}(${name}: $${name})`,
        variables: { [name]: value },
        answer: caseAnswer,
      });
      const halfKnown = new Set(persons.flatMap(({ id, unanswered }) => (unanswered ? [id] : [])));
      return new Map(
        [...answers].flatMap(([id, { answer }]) =>
          answer || !halfKnown.has(id) ? [[id, answer] as const] : [],
        ),
      );
    },

    async areConsented(persons, services) {
      const { organization, official } = requester;
      if (organization === null) return [];
      // As good as always one group: those who need the same.
      const groups = Map.groupBy(persons, ({ id }) => JSON.stringify(services(id)));
      const answers = [...groups].map(async ([key, group]) => {
        const names = JSON.parse(key) as readonly string[];
        if (names.length === 0) return [];
        const found = await ask('consent', group, {
          facts: ['consentStates'],
          parameters: ', $bin: Bin!, $name: String!, $official: String, $services: [String!]!',
          selection:
            'answer: consentStates(organizationBin: $bin, organizationName: $name, official: $official, services: $services) { service state requestId token publicKey }',
          variables: {
            bin: organization.bin,
            name: organization.name,
            official,
            services: names,
          },
          answer: consentAnswers,
        });
        return [...found].flatMap(([person, { answer }]) =>
          answer.map((one) => toConsentAnswer(person, one)),
        );
      });
      return (await Promise.all(answers)).flat();
    },
  };
}

function toConsentAnswer(
  person: PersonId,
  { service, state, ...rest }: z.output<typeof consentAnswers>['answer'][number],
): ConsentAnswer {
  const { requestId, token, publicKey } = rest;
  return {
    person,
    service,
    state,
    ...(requestId != null && { requestId }),
    ...(token != null && { token }),
    ...(publicKey != null && { publicKey }),
  };
}
