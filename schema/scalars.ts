import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { isBin } from './bin.ts';
import { isCountryCode } from './country.ts';
import { isIin } from './iin.ts';
import { isPersonId } from './person-id.ts';
import { isRegionCode } from './regions.ts';

interface ScalarRule {
  readonly name: string;
  readonly description: string;
  /** What a caller has to give, in the words of the error that refuses anything else. */
  readonly expected: string;
  /** Returns false or throws for a text that is none. */
  readonly accepts: (text: string) => boolean;
}

/**
 * The scalars of the subgraphs, by name. Each takes and gives a string, unchanged.
 *
 * A refused argument is a GraphQLError with the code BAD_USER_INPUT that says what is expected and
 * never what was given. (graphql-js itself puts the values of refused variables in front of such a
 * text: whoever answers a client has to leave them out.)
 */
export const scalarResolvers = {
  PersonId: stringScalar({
    name: 'PersonId',
    description:
      'An opaque name of a person. It says nothing about them: compare it, pass it on, do not read it.',
    expected: 'the id of a person as an earlier answer gave it',
    accepts: isPersonId,
  }),
  Iin: stringScalar({
    name: 'Iin',
    description:
      'Individual identification number: 12 digits, the last of which checks the others.',
    expected: 'an individual identification number: 12 digits with a valid date and check digit',
    accepts: isIin,
  }),
  Bin: stringScalar({
    name: 'Bin',
    description:
      'Business identification number of an organization: 12 digits, the last of which checks the others.',
    expected: 'a business identification number: 12 digits with a valid month and check digit',
    accepts: isBin,
  }),
  CountryCode: stringScalar({
    name: 'CountryCode',
    description:
      'A country as ISO 3166-1 alpha-3, or one of the special codes of ICAO Doc 9303 (such as XXA, stateless).',
    expected: 'three capital letters of ISO 3166-1 or ICAO Doc 9303, such as KAZ',
    accepts: isCountryCode,
  }),
  RegionCode: stringScalar({
    name: 'RegionCode',
    description: 'A region of Kazakhstan as ISO 3166-2, such as KZ-75 for Almaty city.',
    expected: 'a region of Kazakhstan in ISO 3166-2, such as KZ-75',
    accepts: isRegionCode,
  }),
  LocalDate: stringScalar({
    name: 'LocalDate',
    description: 'A day in the calendar without a time zone, such as 2026-11-23.',
    expected: 'a day of the calendar as YYYY-MM-DD',
    accepts: (text) => GraphQLLocalDate.parseValue(text) === text,
  }),
  DateTime: stringScalar({
    name: 'DateTime',
    description: 'A moment with its offset from UTC, as in RFC 3339.',
    expected: 'a moment with its offset as in RFC 3339, such as 2026-11-23T12:00:00+05:00',
    accepts: (text) => GraphQLDateTime.parseValue(text) instanceof Date,
  }),
} as const satisfies Record<string, GraphQLScalarType>;

function stringScalar({ name, description, expected, accepts }: ScalarRule) {
  const accepted = (value: unknown): value is string => {
    try {
      return typeof value === 'string' && accepts(value);
    } catch {
      // The error is left out on purpose: those of graphql-scalars repeat the value.
      return false;
    }
  };
  const parse = (value: unknown): string => {
    if (accepted(value)) return value;
    throw new GraphQLError(`${name}: expected ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize(value) {
      if (accepted(value)) return value;
      throw new GraphQLError(`${name}: the record holds none. Expected ${expected}.`, {
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    },
  });
}
