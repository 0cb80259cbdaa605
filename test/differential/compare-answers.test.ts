import { type ExecutionResult, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FAULT } from '../kit/federation/world-run.ts';
import { compareAnswers } from './compare-answers.ts';

const failed = (...path: (string | number)[]) => new GraphQLError(FAULT, { path });
const told = (...path: (string | number)[]) => ({ message: 'told', path });
const kindsOf = (
  expected: ExecutionResult,
  answered: Parameters<typeof compareAnswers>[2],
  lenient: ExecutionResult = expected,
  completionErrors = true,
) => compareAnswers(expected, lenient, answered, { completionErrors }).map(({ kind }) => kind);

describe('compareAnswers', () => {
  it('finds nothing in answers that are the same', () => {
    const expected = { data: { a: null }, errors: [failed('a')] };
    expect(kindsOf(expected, { data: { a: null }, errors: [told('a')] })).toEqual([]);
  });

  it('finds another value, and another order of fields', () => {
    expect(kindsOf({ data: { a: 0 } }, { data: { a: null } })).toEqual(['data']);
    expect(kindsOf({ data: { a: 0, b: 1 } }, { data: { b: 1, a: 0 } })).toEqual(['data']);
  });

  it('tells an absent answer from an empty one', () => {
    expect(kindsOf({ data: {} }, { errors: [] })).toEqual(['data']);
    expect(kindsOf({ data: null }, {})).toEqual([]);
  });

  it('finds an error that is missing, that nothing explains, or that comes twice', () => {
    const expected = { data: { a: null, b: 1 }, errors: [failed('a')] };
    const data = { a: null, b: 1 };
    expect(kindsOf(expected, { data })).toEqual(['missing error']);
    expect(kindsOf(expected, { data, errors: [told('a'), told('b')] })).toEqual([
      'unexpected error',
    ]);
    expect(kindsOf(expected, { data, errors: [told('a'), told('a')] })).toEqual(['repeated error']);
    expect(kindsOf(expected, { data, errors: [{ message: 'nowhere' }] })).toEqual([
      'missing error',
      'unexpected error',
    ]);
  });

  it('takes any error of a nulled object for the one that nulled it', () => {
    const expected = { data: { a: null }, errors: [failed('a', 'x')] };
    const lenient = { data: { a: {} }, errors: [failed('a', 'x'), failed('a', 'y')] };
    const data = { a: null };
    expect(kindsOf(expected, { data, errors: [told('a', 'y')] }, lenient)).toEqual([]);
    expect(kindsOf(expected, { data, errors: [told('a', 'z')] }, lenient)).toEqual([
      'unexpected error',
    ]);
    expect(kindsOf(expected, { data }, lenient)).toEqual(['missing error']);
  });

  it('does without errors of completion where the engine does not tell them', () => {
    const wrong = new GraphQLError('Enum "E" cannot represent value', { path: ['a'] });
    const expected = { data: { a: null }, errors: [wrong] };
    expect(kindsOf(expected, { data: { a: null } }, expected, false)).toEqual([]);
    expect(kindsOf(expected, { data: { a: null } }, expected, true)).toEqual(['missing error']);
  });
});
