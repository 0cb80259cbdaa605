import { type NamePool, spelt } from './name-pool.ts';

export const TURKISH_NAMES: NamePool = {
  ethnicityCode: '033',
  male: spelt(
    `ЭМРЕ EMRE, МУРАТ MURAT, ОГУЗ OGUZ, КЕМАЛЬ KEMAL, СЕЛИМ SELIM, ТУФАН TUFAN, БУРАК BURAK,
    ЭРДЖАН ERCAN, ВОЛКАН VOLKAN, ЯЛЧИН YALCIN`,
  ),
  female: spelt(
    `АЙШЕ AYSE, ДЕРЬЯ DERYA, ЭЛИФ ELIF, ГЮЛЬ GUL, СЕВИЛЬ SEVIL, ЗЕЙНЕП ZEYNEP, НУРАЙ NURAY,
    ПЫНАР PINAR, ТЮЛАЙ TULAY, ДЖАНСУ CANSU`,
  ),
  surnames: spelt(
    `ЙЫЛМАЗ YILMAZ, ДЕМИР DEMIR, ЧЕЛИК CELIK, ШАХИН SAHIN, АЙДЫН AYDIN, ОЗТЮРК OZTURK,
    КАРАДЖА KARACA, ТЕКИН TEKIN, ЯВУЗ YAVUZ, ЭРДОГМУШ ERDOGMUS, КОЧАК KOCAK, ГЮНЕШ GUNES`,
  ),
  patronymic: null,
};

export const INDIAN_NAMES: NamePool = {
  ethnicityCode: '044',
  male: spelt(
    `АРДЖУН ARJUN, ВИКРАМ VIKRAM, ДИПАК DEEPAK, КАРАН KARAN, НИКХИЛ NIKHIL, РАДЖЕШ RAJESH,
    САНДЖАЙ SANJAY, СУРЕШ SURESH, АНИЛ ANIL, ПРАКАШ PRAKASH`,
  ),
  female: spelt(
    `АНДЖАЛИ ANJALI, ДИВЬЯ DIVYA, КАВИТА KAVITA, МИРА MEERA, НЕХА NEHA, ПРИЯ PRIYA, РАДХИКА RADHIKA,
    СУНИТА SUNITA, ШРЕЯ SHREYA, ЛАТА LATA`,
  ),
  surnames: spelt(
    `ШАРМА SHARMA, ПАТЕЛ PATEL, ВЕРМА VERMA, ГУПТА GUPTA, НАИР NAIR, РЕДДИ REDDY, ДЖОШИ JOSHI,
    ИЙЕР IYER, МЕХТА MEHTA, ДЕСАИ DESAI, БОСЕ BOSE, КХАННА KHANNA`,
  ),
  patronymic: null,
};

export const GERMAN_NAMES: NamePool = {
  ethnicityCode: '019',
  male: spelt(
    `ЙОНАС JONAS, ЛУКАС LUKAS, МАТИАС MATTHIAS, ШТЕФАН STEFAN, ЮРГЕН JUERGEN, КАРСТЕН CARSTEN,
    ФЕЛИКС FELIX, ТОБИАС TOBIAS`,
  ),
  female: spelt(
    `АНКЕ ANKE, БИРГИТ BIRGIT, ХАЙКЕ HEIKE, КАТРИН KATRIN, ЛЕНА LENA, СИЛЬКЕ SILKE, УТЕ UTE,
    ЙОХАННА JOHANNA`,
  ),
  surnames: spelt(
    `МЮЛЛЕР MUELLER, ШНАЙДЕР SCHNEIDER, ФИШЕР FISCHER, ВЕБЕР WEBER, БЕККЕР BECKER,
    ХОФФМАН HOFFMANN, КЁЛЕР KOEHLER, КРЮГЕР KRUEGER, ЛЕМАН LEHMANN, ФОГЕЛЬ VOGEL`,
  ),
  patronymic: null,
};

export const ENGLISH_NAMES: NamePool = {
  ethnicityCode: '045',
  male: spelt(
    `ДЖЕЙМС JAMES, ОЛИВЕР OLIVER, ТОМАС THOMAS, ДЖОРДЖ GEORGE, ГАРРИ HARRY, ИТАН ETHAN,
    ЛОГАН LOGAN, МЭТЬЮ MATTHEW`,
  ),
  female: spelt(
    `ЭМИЛИ EMILY, ОЛИВИЯ OLIVIA, ХАННА HANNAH, ГРЕЙС GRACE, ЛОРА LAURA, МЕГАН MEGAN,
    ШАРЛОТТА CHARLOTTE, СТЕЛЛА STELLA`,
  ),
  surnames: spelt(
    `СМИТ SMITH, ДЖОНСОН JOHNSON, ТЕЙЛОР TAYLOR, УОКЕР WALKER, ХАРРИС HARRIS, КЛАРК CLARK,
    РАЙТ WRIGHT, ХИЛЛ HILL, БЕЙКЕР BAKER, КАРТЕР CARTER, МИТЧЕЛЛ MITCHELL, ТЁРНЕР TURNER`,
  ),
  patronymic: null,
};
