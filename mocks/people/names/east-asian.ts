import { type NamePool, spelt } from './name-pool.ts';

export const CHINESE_NAMES: NamePool = {
  ethnicityCode: '043',
  male: spelt(
    `ВЭЙ WEI, ЦЗЯНЬ JIAN, МИН MING, ХАО HAO, ЦЗЮНЬ JUN, ЛЭЙ LEI, БО BO, ЧЖИЦЯН ZHIQIANG,
    ГОЦИН GUOQING, СЯОЛУН XIAOLONG`,
  ),
  female: spelt(
    `ФАН FANG, ЛИ LI, НА NA, ЮЙЛАНЬ YULAN, ЦЗИН JING, СЮЭ XUE, ХУЭЙ HUI, МЭЙЛИН MEILING,
    ЯНЬ YAN, СЯОХУН XIAOHONG`,
  ),
  surnames: spelt(
    `ВАН WANG, ЧЖАН ZHANG, ЛЮ LIU, ЧЭНЬ CHEN, ЯН YANG, ЧЖАО ZHAO, ХУАН HUANG, ЧЖОУ ZHOU,
    СЮЙ XU, СУНЬ SUN, ЧЖУ ZHU, ГАО GAO, ЦЗЭН ZENG, СЯО XIAO`,
  ),
  patronymic: null,
};

export const KOREAN_NAMES: NamePool = {
  ethnicityCode: '035',
  male: spelt(
    `МИНДЖУН MINJUN, ЧИХУ JIHU, СЫНХО SEUNGHO, ТОНХЁН DONGHYUN, ЁНСУ YOUNGSOO, ЧЭХЁК JAEHYUK,
    КЁНМИН KYUNGMIN, САНУ SANGWOO`,
  ),
  female: spelt(
    `СОЁН SOYEON, ЧИЫН JIEUN, МИНА MINA, ХЕДЖИН HYEJIN, ЮНА YUNA, СУБИН SUBIN, ЁНХИ YOUNGHEE,
    ЫНДЖУ EUNJU`,
  ),
  surnames: spelt(
    `КИМ KIM, ПАК PARK, ЧХВЕ CHOI, ЧОН JUNG, КАН KANG, ЧО CHO, ЮН YOON, ЧАН JANG, ИМ LIM,
    ХАН HAN`,
  ),
  patronymic: null,
};

export const MONGOLIAN_NAMES: NamePool = {
  ethnicityCode: '036',
  male: spelt(
    `БАТБАЯР BATBAYAR, ГАНЗОРИГ GANZORIG, ДОРЖ DORJ, МӨНХБАТ MUNKHBAT, ТӨМӨР TUMUR,
    ЭРДЭНЭ ERDENE, БОЛД BOLD, СҮХ SUKH`,
  ),
  female: spelt(
    `АЛТАНЦЭЦЭГ ALTANTSETSEG, БОЛОРМАА BOLORMAA, НАРАНТУЯА NARANTUYA, ОЮУН OYUUN,
    САРНАЙ SARNAI, ЦЭЦЭГ TSETSEG, ЭНХЖАРГАЛ ENKHJARGAL, ДЭЛГЭР DELGER`,
  ),
  surnames: spelt(
    `БАТЖАРГАЛ BATJARGAL, ГАНБОЛД GANBOLD, ДАМДИН DAMDIN, ЛХАГВА LKHAGVA, ОТГОНБАЯР OTGONBAYAR,
    ПҮРЭВ PUREV, СОДНОМ SODNOM, ЦЭРЭН TSEREN, ЧУЛУУН CHULUUN, ШАРАВ SHARAV`,
  ),
  patronymic: null,
};
