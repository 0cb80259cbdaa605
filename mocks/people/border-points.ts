import type { BorderPointCode } from '../../schema/code-lists/border-points.ts';

/** Where invented people come by land, by the country on the other side. */
const LAND_POINTS: Readonly<Record<string, readonly BorderPointCode[]>> = {
  UZB: ['zhibek-zholy', 'kazygurt', 'kaplanbek', 'atameken'],
  KGZ: ['kordai', 'karasu', 'sypatai-batyr', 'aisha-bibi'],
  TJK: ['zhibek-zholy', 'kazygurt'],
  TKM: ['temir-baba'],
  RUS: ['syrym', 'zhaisan', 'kairak', 'kyzyl-zhar', 'auyl'],
  BLR: ['syrym', 'kairak'],
  CHN: ['khorgos', 'dostyk', 'bakhty'],
  MNG: ['maikapshagai'],
};

const AIRPORTS: readonly BorderPointCode[] = ['airport-ala', 'airport-nqz', 'airport-cit'];

/** Returns the points by which people from a country come: by land where they can, or by air. */
export function borderPointsFor(country: string): readonly BorderPointCode[] {
  return [...(LAND_POINTS[country] ?? []), ...AIRPORTS];
}
