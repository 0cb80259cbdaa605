import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { isBin } from './bin.ts';
import { isCountryCode } from './country.ts';
import { isIin } from './iin.ts';
import { isPersonId } from './person-id.ts';
import { isRegionCode } from './regions.ts';

interface ScalarRule<Value> {
  readonly name: string;
  readonly description: string;
  /** What a caller has to give, in the words of the error that refuses anything else. */
  readonly expected: string;
  /** Returns false or throws for a value that is none. */
  readonly accepts: (value: Value) => boolean;
}

/**
 * The scalars of the subgraphs, by name. Each takes and gives a string, unchanged; `Tiyn` a number.
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
  Tiyn: numberScalar({
    name: 'Tiyn',
    description:
      'An amount of money in tiyn, a hundredth of a tenge: a whole number, at most 9007199254740991 either way.',
    expected: 'an amount of money as a whole number of tiyn',
    accepts: Number.isSafeInteger,
  }),
} as const satisfies Record<string, GraphQLScalarType>;

function stringScalar(rule: ScalarRule<string>) {
  return scalar(
    rule,
    (value) => typeof value === 'string',
    (node) => (node.kind === Kind.STRING ? node.value : null),
  );
}

function numberScalar(rule: ScalarRule<number>) {
  return scalar(
    rule,
    (value) => typeof value === 'number',
    (node) => (node.kind === Kind.INT ? Number(node.value) : null),
  );
}

function scalar<Value>(
  { name, description, expected, accepts }: ScalarRule<Value>,
  isValue: (value: unknown) => value is Value,
  readLiteral: (node: ValueNode) => unknown,
) {
  const accepted = (value: unknown): value is Value => {
    try {
      return isValue(value) && accepts(value);
    } catch {
      // The error is left out on purpose: those of graphql-scalars repeat the value.
      return false;
    }
  };
  const parse = (value: unknown): Value => {
    if (accepted(value)) return value;
    throw new GraphQLError(`${name}: expected ${expected}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<Value, Value>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(readLiteral(node)),
    serialize(value) {
      if (accepted(value)) return value;
      throw new GraphQLError(`${name}: the record holds none. Expected ${expected}.`, {
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    },
  });
}
