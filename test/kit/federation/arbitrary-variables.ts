import { type GraphQLInputType, isNonNullType } from 'graphql';
import { arbitraryValue, toJson, toText, type ValueOptions } from './arbitrary-value.ts';
import type { Choices } from './choices.ts';

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly declaration: string;
  /** Undefined where the client leaves it out. */
  readonly value: unknown;
}

/** The variables of one operation while it is generated. */
export interface ArbitraryVariables {
  /** Returns the name of a variable that may stand in a place. */
  forPlace(type: GraphQLInputType, placeHasDefault: boolean, hint: string): string;
  /** Returns the name of a variable for a condition. */
  forCondition(): string;
  /** What an operation that uses these names declares and is sent. */
  declared(isUsed: (name: string) => boolean): {
    readonly declarations: string;
    readonly values: Readonly<Record<string, unknown>>;
  };
}

/** Generates variables: given, null or left out, with and without defaults, one used twice. */
export function arbitraryVariables(
  choices: Choices,
  hints: ValueOptions['hints'],
  count: (construct: string) => void,
): ArbitraryVariables {
  const variables: Variable[] = [];
  const constant: ValueOptions = { choices, hints, count: () => {}, variable: () => null };

  const declare = (type: string, suffix: string, value: unknown): string => {
    // A name that plans use for themselves, now and then.
    const name = variables.length === 2 ? 'representations' : `v${variables.length + 1}`;
    variables.push({ name, type, declaration: `$${name}: ${type}${suffix}`, value });
    return name;
  };

  return {
    forPlace(type, placeHasDefault, hint) {
      const known = variables.filter((variable) => variable.type === String(type));
      if (known.length > 0 && choices.chance(30)) {
        count('variable used twice');
        return choices.pick(known).name;
      }
      count('variable');
      const inner = isNonNullType(type) ? type.ofType : type;
      const given = () => toJson(arbitraryValue(type, hint, constant));
      const some = () => {
        const value = toJson(arbitraryValue(type, hint, constant));
        return value === null ? undefined : value;
      };
      if (choices.chance(25)) {
        const fallback = arbitraryValue(isNonNullType(type) ? type : inner, hint, constant);
        // A default of null would not do for a place that must not be null.
        if (!isNonNullType(type) || toText(fallback) !== 'null') {
          count('variable with default');
          const value = choices.chance(50) ? undefined : some();
          return declare(String(inner), ` = ${toText(fallback)}`, value);
        }
      }
      if (isNonNullType(type)) {
        if (!placeHasDefault || choices.chance(60)) return declare(String(type), '', given());
        if (choices.chance(25)) {
          count('null variable for a default');
          return declare(String(inner), '', null);
        }
        count('absent variable for a default');
        return declare(String(inner), '', undefined);
      }
      if (choices.chance(25)) {
        count('absent variable');
        return declare(String(type), '', undefined);
      }
      if (choices.chance(20)) {
        count('null variable');
        return declare(String(type), '', null);
      }
      return declare(String(type), '', given());
    },
    forCondition() {
      const known = variables.filter(
        ({ type, value }) => type === 'Boolean!' && value !== undefined,
      );
      if (known.length > 0 && choices.chance(30)) return choices.pick(known).name;
      const value = choices.chance(50);
      if (choices.chance(60)) return declare('Boolean!', '', value);
      count('condition with default');
      const type = choices.pick(['Boolean', 'Boolean!']);
      return declare(type, ` = ${choices.chance(50)}`, choices.chance(50) ? undefined : value);
    },
    declared(isUsed) {
      const used = variables.filter(({ name }) => isUsed(name));
      const given = used.filter(({ value }) => value !== undefined);
      return {
        declarations: used.map(({ declaration }) => declaration).join(', '),
        values: Object.fromEntries(given.map(({ name, value }) => [name, value])),
      };
    },
  };
}
