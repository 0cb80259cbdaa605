import { type NamePool, RUSSIAN_PATRONYMIC, spelt } from './name-pool.ts';

export const ARMENIAN_NAMES: NamePool = {
  ethnicityCode: '017',
  male: spelt(
    `АРАМ ARAM, ВАГАН VAHAN, ГАРИК GARIK, ДАВИТ DAVIT, КАРЕН KAREN, НАРЕК NAREK, РУБЕН RUBEN,
    САМВЕЛ SAMVEL, ТИГРАН TIGRAN, АШОТ ASHOT`,
  ),
  female: spelt(
    `АНАИТ ANAHIT, ГАЯНЭ GAYANE, ЛУСИНЕ LUSINE, МАРИАМ MARIAM, НАРИНЕ NARINE, РУЗАННА RUZANNA,
    СОНА SONA, ТАТЕВ TATEV, ШУШАН SHUSHAN, ЛИЛИТ LILIT`,
  ),
  surnames: spelt(
    `АВАГЯН AVAGYAN, БАДАЛЯН BADALYAN, ВАРДАНЯН VARDANYAN, ГАСПАРЯН GASPARYAN,
    ЗАКАРЯН ZAKARYAN, КОЧАРЯН KOCHARYAN, МАНУКЯН MANUKYAN, ОГАНЯН OHANYAN, САФАРЯН SAFARYAN,
    ХАЧИКЯН KHACHIKYAN`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};

export const AZERBAIJANI_NAMES: NamePool = {
  ethnicityCode: '016',
  male: spelt(
    `АНАР ANAR, БАХТИЯР BAKHTIYAR, ВУГАР VUGAR, КАМРАН KAMRAN, НАМИК NAMIK, ОРХАН ORKHAN,
    РАШАД RASHAD, САМИР SAMIR, ТУРАЛ TURAL, ЭЛЬЧИН ELCHIN`,
  ),
  female: spelt(
    `АЙТЕН AYTEN, ГЮНЕЛЬ GUNEL, ЛАМИЯ LAMIYA, НАРМИНА NARMINA, НИГЯР NIGAR, СЕВДА SEVDA,
    СЕВИНДЖ SEVINJ, УЛЬВИЯ ULVIYA, ФИДАН FIDAN, ШАФАГ SHAFAG`,
  ),
  surnames: spelt(
    `АЛЕКПЕРОВ ALAKBAROV, БАБАЕВ BABAYEV, ГУСЕЙНОВ HUSEYNOV, ДЖАФАРОВ JAFAROV, КЕРИМОВ KERIMOV,
    МАМЕДОВ MAMMADOV, НАСИБОВ NASIBOV, РЗАЕВ RZAYEV, САДЫГОВ SADIGOV, ЯГУБОВ YAGUBOV`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};
