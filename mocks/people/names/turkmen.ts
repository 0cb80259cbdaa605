import { type NamePool, RUSSIAN_PATRONYMIC, spelt } from './name-pool.ts';

export const TURKMEN_NAMES: NamePool = {
  ethnicityCode: '014',
  male: spelt(
    `АМАН AMAN, БАЙРАМ BAYRAM, ДОВЛЕТ DOWLET, КЕРИМ KERIM, МЕРДАН MERDAN, НАЗАР NAZAR,
    ОРАЗ ORAZ, РЕДЖЕП REJEP, СЕРДАР SERDAR, ЯЗМЫРАТ YAZMYRAT`,
  ),
  female: spelt(
    `АЙГОЗЕЛЬ AYGOZEL, БАХАР BAHAR, ГОЗЕЛЬ GOZEL, ДЖЕМАЛ JEMAL, ЛАЧЫН LACHYN, МАРАЛ MARAL,
    ОГУЛЬНУР OGULNUR, СОНА SONA, ШЕМШАТ SHEMSHAT, ЯЗГУЛЬ YAZGUL`,
  ),
  surnames: spelt(
    `АННАЕВ ANNAYEV, БЕРДЫЕВ BERDIYEV, ГЕЛЬДЫЕВ GELDIYEV, ДУРДЫЕВ DURDIYEV, КУЛИЕВ KULIYEV,
    МЕРЕДОВ MEREDOV, НУРЫЕВ NURIYEV, ОВЕЗОВ OVEZOV, САПАРОВ SAPAROV, ХОДЖАЕВ HOJAYEV`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};
