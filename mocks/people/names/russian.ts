import { type NamePool, RUSSIAN_PATRONYMIC, spelt } from './name-pool.ts';

/** Russians and Belarusians, and Russians of Kazakhstan. */
export const RUSSIAN_NAMES: NamePool = {
  ethnicityCode: '010',
  male: spelt(
    `АНТОН ANTON, БОГДАН BOGDAN, ВИКТОР VIKTOR, ГЛЕБ GLEB, ДЕНИС DENIS, ЕГОР EGOR, ИВАН IVAN,
    КИРИЛЛ KIRILL, МАКСИМ MAKSIM, РОМАН ROMAN, СТЕПАН STEPAN, ФЁДОР FEDOR, ЭДУАРД EDUARD,
    ЯРОСЛАВ IAROSLAV`,
  ),
  female: spelt(
    `АННА ANNA, ВЕРА VERA, ГАЛИНА GALINA, ДАРЬЯ DARIA, ЖАННА ZHANNA, ИРИНА IRINA,
    КСЕНИЯ KSENIIA, ЛЮДМИЛА LIUDMILA, МАРИНА MARINA, НАДЕЖДА NADEZHDA, ОЛЬГА OLGA,
    СОФЬЯ SOFIA, ТАТЬЯНА TATIANA, ЮЛИЯ IULIIA`,
  ),
  surnames: spelt(
    `АНДРЕЕВ ANDREEV, БЕЛОВ BELOV, ВОРОБЬЁВ VOROBEV, ГОРБУНОВ GORBUNOV, ДАНИЛОВ DANILOV,
    ЕРМАКОВ ERMAKOV, ЖУРАВЛЁВ ZHURAVLEV, ЗУЕВ ZUEV, КАЛИНИН KALININ, ЛЫТКИН LYTKIN,
    МЯСНИКОВ MIASNIKOV, НОСОВ NOSOV, ПАХОМОВ PAKHOMOV, РЯБОВ RIABOV, СУХАНОВ SUKHANOV,
    ТИТОВ TITOV, УСТИНОВ USTINOV, ШУБИН SHUBIN, ЮДИН IUDIN, ЯШИН IASHIN`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};
