import { describe, expect, it } from 'vitest';
import { decide, type Grants, grantsOf } from '../../schema/policy/index.ts';

const grants: Grants = {
  identity: [{ condition: 'any', rule: 'r1' }],
  document: [
    { condition: 'own', rule: 'r2' },
    { condition: 'consent', rule: 'r3' },
  ],
  movement: [{ condition: 'case', rule: 'r2' }],
  contact: [],
};

describe('a decision', () => {
  it('allows a public field without any grant', () => {
    const allowed = { allowed: true, conditions: [], rules: [], missing: [] };
    expect(decide([], {})).toEqual(allowed);
    expect(decide([], grants)).toEqual(allowed);
  });

  it('allows what one grant covers, and names its condition and rule', () => {
    expect(decide([['identity']], grants)).toEqual({
      allowed: true,
      conditions: ['any'],
      rules: ['r1'],
      missing: [],
    });
  });

  it('refuses what nothing grants, and names what is missing', () => {
    expect(decide([['health']], grants)).toEqual({
      allowed: false,
      conditions: [],
      rules: [],
      missing: ['health'],
    });
  });

  it('refuses a category whose list of grants is empty', () => {
    expect(decide([['contact']], grants)).toMatchObject({ allowed: false, missing: ['contact'] });
  });

  it('refuses an alternative of which one category is lacking', () => {
    expect(decide([['identity', 'health']], grants)).toEqual({
      allowed: false,
      conditions: [],
      rules: [],
      missing: ['health'],
    });
  });

  it('allows by whichever alternative is granted whole, and names the rules of that one alone', () => {
    expect(decide([['movement', 'health'], ['identity']], grants)).toEqual({
      allowed: true,
      conditions: ['any'],
      rules: ['r1'],
      missing: [],
    });
  });

  it('names what lacks least, each category once, in alphabetical order', () => {
    expect(
      decide(
        [
          ['tax', 'health', 'offence'],
          ['visa', 'health', 'visa'],
          ['identity', 'alert', 'tax'],
        ],
        grants,
      ).missing,
    ).toEqual(['alert', 'tax']);
    expect(decide([['alert', 'tax'], ['visa']], grants).missing).toEqual(['visa']);
    expect(decide([['visa'], ['alert', 'tax']], grants).missing).toEqual(['visa']);
    expect(decide([['visa'], ['tax']], grants).missing).toEqual(['tax']);
    expect(decide([['tax'], ['visa']], grants).missing).toEqual(['tax']);
  });

  it('names what is lacking in alphabetical order, however the field demands it', () => {
    expect(decide([['visa', 'identity', 'health']], grants).missing).toEqual(['health', 'visa']);
  });

  it('names each rule once, in alphabetical order', () => {
    expect(decide([['movement', 'document', 'identity']], grants).rules).toEqual([
      'r1',
      'r2',
      'r3',
    ]);
  });

  it('asks of the record what the categories without `any` ask', () => {
    expect(decide([['identity', 'movement']], grants).conditions).toEqual(['case']);
    expect(decide([['document', 'movement']], grants).conditions).toEqual([
      'own',
      'case',
      'consent',
    ]);
  });

  it('asks nothing of the record where one alternative is for everybody', () => {
    expect(decide([['document'], ['identity']], grants).conditions).toEqual(['any']);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'is not fooled by a category that every object seems to have: %s',
    (name) => {
      expect(decide([[name]], grants)).toMatchObject({ allowed: false, missing: [name] });
      expect(grantsOf(grants, name)).toEqual([]);
    },
  );
});
