import { type NamePool, RUSSIAN_PATRONYMIC, spelt } from './name-pool.ts';

export const KYRGYZ_NAMES: NamePool = {
  ethnicityCode: '009',
  male: spelt(
    `АЗАМАТ AZAMAT, БАКЫТ BAKYT, ЭРМЕК ERMEK, ЖЫРГАЛ ZHYRGAL, КУБАНЫЧ KUBANYCH, МИРЛАН MIRLAN,
    НУРБЕК NURBEK, САМАТ SAMAT, ТИЛЕК TILEK, УЛАН ULAN, ЧЫНГЫЗ CHYNGYZ, ЭЛДАР ELDAR`,
  ),
  female: spelt(
    `АЙЖАМАЛ AIZHAMAL, БЕРМЕТ BERMET, ГУЛЗАТ GULZAT, ЖЫЛДЫЗ ZHYLDYZ, КАНЫКЕЙ KANYKEI,
    МЭЭРИМ MEERIM, НУРЗАТ NURZAT, ПЕРИЗАТ PERIZAT, СААДАТ SAADAT, ЧОЛПОН CHOLPON,
    ЭЛЬНУРА ELNURA, ЖАМИЛЯ ZHAMILIA`,
  ),
  surnames: spelt(
    `АБДЫКЕРИМОВ ABDYKERIMOV, БЕКБОЕВ BEKBOEV, ЖУМАБАЕВ ZHUMABAEV, ИСАКОВ ISAKOV,
    КАДЫРОВ KADYROV, МАМЫТОВ MAMYTOV, НИЯЗОВ NIIAZOV, ОСМОНОВ OSMONOV, САДЫКОВ SADYKOV,
    ТОКТОСУНОВ TOKTOSUNOV, УСУБАЛИЕВ USUBALIEV, ЧОЛПОНБАЕВ CHOLPONBAEV, ЫСЫКОВ YSYKOV`,
  ),
  patronymic: RUSSIAN_PATRONYMIC,
};
