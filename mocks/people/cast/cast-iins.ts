/**
 * The IINs of the cast: what others of the cast, and demo tokens, refer to them by.
 *
 * Serial numbers from 900 are the cast's, so that no generated person can have one of these.
 */
export const CAST_IINS = {
  'labour-migrant': '910314390101',
  kandas: '861005490208',
  'ended-permit': '891202390307',
  'three-spellings': '840611390408',
  minor: '170426590503',
  deceased: '750830390608',
  'unknown-to-one': '920119490704',
  host: '680528490805',
  director: '711115390903',
} as const;
