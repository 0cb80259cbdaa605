import { type NamePool, spelt } from './name-pool.ts';

/** Kazakhs, of Kazakhstan and of the countries from which kandas come. */
export const KAZAKH_NAMES: NamePool = {
  ethnicityCode: '005',
  male: spelt(
    `АЙДОС AIDOS, БАУЫРЖАН BAUYRZHAN, ДӘУЛЕТ DAULET, ЕРЛАН YERLAN, ЖАНДОС ZHANDOS,
    ҚАЙРАТ KAIRAT, МАРАТ MARAT, НҰРЛАН NURLAN, ОЛЖАС OLZHAS, РҮСТЕМ RUSTEM, САМАТ SAMAT,
    ТАЛҒАТ TALGAT, ӨМІРБЕК OMIRBEK, ӘЛІБЕК ALIBEK, ҮМІТБЕК UMITBEK, МЕЙРАМ MEIRAM`,
  ),
  female: spelt(
    `АЙГҮЛ AIGUL, ӘСЕЛ ASSEL, БОТАГӨЗ BOTAGOZ, ГҮЛНАР GULNAR, ДИНАРА DINARA, ЖАНАР ZHANAR,
    ҚАРЛЫҒАШ KARLYGASH, ЛӘЗЗАТ LAZZAT, МАДИНА MADINA, НАЗЫМ NAZYM, САУЛЕ SAULE, ТОЛҚЫН TOLKYN,
    ҰЛБОЛСЫН ULBOLSYN, ШОЛПАН SHOLPAN, ӨРІК ORIK, ЖҰЛДЫЗ ZHULDYZ`,
  ),
  surnames: spelt(
    `АХМЕТОВ AKHMETOV, БЕЙСЕНОВ BEISENOV, ДОСЖАНОВ DOSZHANOV, ЕСЕНБАЕВ YESENBAYEV,
    ЖҮНІСОВ ZHUNISSOV, ҚАСЫМОВ KASSYMOV, МҰСАБАЕВ MUSSABAYEV, НҰРПЕЙІСОВ NURPEISSOV,
    ОРАЗОВ ORAZOV, САРСЕНОВ SARSENOV, ТІЛЕУБЕРДІ TILEUBERDI, ӘБДІРАХМАН ABDIRAKHMAN,
    ЖҰМАҒАЛИ ZHUMAGALI, ҚҰДАЙБЕРГЕН KUDAIBERGEN, ШАЙМЕРДЕН SHAIMERDEN, ҮСЕНОВ USSENOV,
    ІЗТІЛЕУ IZTILEU, ӨТЕБАЕВ UTEBAYEV, ТҮРКЕБАЙ TURKEBAI, ЖАҚСЫБАЙ ZHAKSYBAI`,
  ),
  patronymic: { son: 'ҰЛЫ', daughter: 'ҚЫЗЫ' },
};
