import { expect, test } from 'vitest';
import { toHeldIdentity } from '../../subgraphs/kit/held-identity.ts';

test('keeps what can be read', () => {
  expect(
    toHeldIdentity({
      record: 'R-1',
      recordedAt: '2026-11-20T08:15:00',
      iin: '910314390101',
      surnameLatin: ' TOREBEKOV ',
      givenNameCyrillic: 'АЙБЕК',
      birthDate: '1991-03-14+05:00',
      sex: 'MALE',
      citizenship: 'UZB',
      document: { issuingState: 'UZB', number: 'fa 6018497' },
    }),
  ).toEqual({
    record: 'R-1',
    recordedAt: '2026-11-20T08:15:00+05:00',
    iin: '910314390101',
    surnameCyrillic: null,
    givenNameCyrillic: 'АЙБЕК',
    patronymicCyrillic: null,
    surnameLatin: 'TOREBEKOV',
    givenNameLatin: null,
    birthDate: '1991-03-14',
    sex: 'MALE',
    citizenship: 'UZB',
    document: { issuingState: 'UZB', number: 'FA6018497' },
  });
});

test('leaves out what cannot be read, and throws for none of it', () => {
  expect(
    toHeldIdentity({
      record: 'R-2',
      recordedAt: 'yesterday',
      iin: '910314390102',
      surnameLatin: '-',
      patronymicCyrillic: '  ',
      birthDate: '31.02.1991',
      citizenship: 'XYZ',
      document: { issuingState: 'UZBEKISTAN', number: '?' },
    }),
  ).toEqual({
    record: 'R-2',
    recordedAt: null,
    iin: null,
    surnameCyrillic: null,
    givenNameCyrillic: null,
    patronymicCyrillic: null,
    surnameLatin: null,
    givenNameLatin: null,
    birthDate: null,
    sex: null,
    citizenship: null,
    document: null,
  });
});
