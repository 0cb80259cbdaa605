import { type NamePool, RUSSIAN_PATRONYMIC, spelt } from './name-pool.ts';

export const TAJIK_NAMES: NamePool = {
  ethnicityCode: '013',
  male: spelt(
    `БЕХРУЗ BEHRUZ, ДАЛЕР DALER, ИСКАНДАР ISKANDAR, МАНУЧЕХР MANUCHEHR, НАВРУЗ NAVRUZ,
    ПАРВИЗ PARVIZ, РУДАКИ RUDAKI, СУХРОБ SUHROB, ФАРХОД FARHOD, ХУСРАВ KHUSRAV,
    ШАХРОМ SHAHROM, ДЖАМШЕД JAMSHED`,
  ),
  female: spelt(
    `АНОРА ANORA, ГУЛРУХСОР GULRUKHSOR, ЗАРИНА ZARINA, МАНИЖА MANIZHA, НИГОРА NIGORA,
    ПАРВИНА PARVINA, РУХШОНА RUKHSHONA, СИТОРА SITORA, ТАХМИНА TAHMINA, ФИРУЗА FIRUZA,
    ШАБНАМ SHABNAM, ШАХЛО SHAHLO`,
  ),
  surnames: spelt(
    `АЗИЗОВ AZIZOV, БОБОДЖОНОВ BOBOJONOV, ДАВЛАТОВ DAVLATOV, ЗОКИРОВ ZOKIROV, КУРБОНОВ KURBONOV,
    МАХМАДОВ MAHMADOV, НУРОВ NUROV, ОДИНАЕВ ODINAEV, РАДЖАБОВ RAJABOV, САИДОВ SAIDOV,
    ХОЛОВ KHOLOV, ШАРИПОВ SHARIPOV, ЮНУСОВ YUNUSOV`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};
