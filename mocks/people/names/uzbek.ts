import { type NamePool, RUSSIAN_PATRONYMIC, spelt } from './name-pool.ts';

export const UZBEK_NAMES: NamePool = {
  ethnicityCode: '015',
  male: spelt(
    `АЛИШЕР ALISHER, БАХРОМ BAHROM, ДИЛШОД DILSHOD, ЖАСУР JASUR, ИСЛОМ ISLOM, КАМОЛ KAMOL,
    НОДИР NODIR, ОЙБЕК OYBEK, РУСТАМ RUSTAM, САРДОР SARDOR, ШЕРЗОД SHERZOD, ХУРШИД KHURSHID`,
  ),
  female: spelt(
    `БАРНО BARNO, ГУЛНОЗА GULNOZA, ДИЛФУЗА DILFUZA, ЗУЛФИЯ ZULFIYA, ЛОЛА LOLA, МАЛИКА MALIKA,
    НАРГИЗА NARGIZA, ОЙДИН OYDIN, САЙЁРА SAYYORA, ФЕРУЗА FERUZA, ШАХНОЗА SHAKHNOZA,
    ЮЛДУЗ YULDUZ`,
  ),
  surnames: spelt(
    `АБДУЛЛАЕВ ABDULLAYEV, БОБОЕВ BOBOYEV, ГАФУРОВ GAFUROV, ЖУРАЕВ JORAYEV, ИСМОИЛОВ ISMOILOV,
    КАРИМОВ KARIMOV, МИРЗАЕВ MIRZAYEV, НАЗАРОВ NAZAROV, РАХИМОВ RAHIMOV, САЛИМОВ SALIMOV,
    ТУРСУНОВ TURSUNOV, ХОЛМАТОВ KHOLMATOV, ЭРГАШЕВ ERGASHEV, ЮСУПОВ YUSUPOV`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};
