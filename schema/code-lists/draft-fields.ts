import type { CodeList } from './lookup-label.ts';

/** What a draft is filled in with, by the part that it stands in; codes of ours. */
export const DRAFT_FIELDS = {
  SURNAME: { kk: 'Тегі', ru: 'Фамилия', en: 'Surname' },
  GIVEN_NAME: { kk: 'Аты', ru: 'Имя', en: 'Given name' },
  PATRONYMIC: { kk: 'Әкесінің аты', ru: 'Отчество', en: 'Name after the father' },
  SURNAME_LATIN: {
    kk: 'Тегі латын әріптерімен',
    ru: 'Фамилия латинскими буквами',
    en: 'Surname in Latin letters',
  },
  GIVEN_NAME_LATIN: {
    kk: 'Аты латын әріптерімен',
    ru: 'Имя латинскими буквами',
    en: 'Given name in Latin letters',
  },
  BIRTH_DATE: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Date of birth' },
  SEX: { kk: 'Жынысы', ru: 'Пол', en: 'Sex' },
  CITIZENSHIP: { kk: 'Азаматтығы', ru: 'Гражданство', en: 'Citizenship' },
  IDENTITY_DOCUMENT_NUMBER: {
    kk: 'Қазақстан құжатының нөмірі',
    ru: 'Номер документа Казахстана',
    en: 'Number of the document of Kazakhstan',
  },
  IDENTITY_DOCUMENT_EXPIRES: {
    kk: 'Қазақстан құжатының мерзімі',
    ru: 'Срок документа Казахстана',
    en: 'Last day of the document of Kazakhstan',
  },
  TRAVEL_DOCUMENT_STATE: {
    kk: 'Паспортты берген мемлекет',
    ru: 'Государство, выдавшее паспорт',
    en: 'State that issued the passport',
  },
  TRAVEL_DOCUMENT_NUMBER: { kk: 'Паспорт нөмірі', ru: 'Номер паспорта', en: 'Passport number' },
  TRAVEL_DOCUMENT_EXPIRES: {
    kk: 'Паспорт мерзімі',
    ru: 'Срок паспорта',
    en: 'Last day of the passport',
  },
  ADDRESS_REGION: { kk: 'Өңір', ru: 'Регион', en: 'Region' },
  ADDRESS_CITY: { kk: 'Елді мекен', ru: 'Населённый пункт', en: 'City, town or village' },
  ADDRESS_STREET: { kk: 'Көше', ru: 'Улица', en: 'Street' },
  ADDRESS_BUILDING: { kk: 'Үй', ru: 'Дом', en: 'Building' },
  ADDRESS_FLAT: { kk: 'Пәтер', ru: 'Квартира', en: 'Flat' },
  CONTRACT_NUMBER: {
    kk: 'Еңбек шартының нөмірі',
    ru: 'Номер трудового договора',
    en: 'Number of the employment contract',
  },
  CONTRACT_EMPLOYER: {
    kk: 'Жұмыс берушінің БСН-і',
    ru: 'БИН работодателя',
    en: "Employer's business identification number",
  },
  CONTRACT_POSITION: { kk: 'Лауазымы', ru: 'Должность', en: 'Position' },
  WORK_PERMIT_NUMBER: {
    kk: 'Жұмысқа рұқсаттың нөмірі',
    ru: 'Номер разрешения на работу',
    en: 'Number of the permit to work',
  },
  WORK_PERMIT_EXPIRES: {
    kk: 'Жұмысқа рұқсаттың мерзімі',
    ru: 'Срок разрешения на работу',
    en: 'Last day of the permit to work',
  },
  RESIDENCE_PERMIT_NUMBER: {
    kk: 'Тұруға рұқсаттың нөмірі',
    ru: 'Номер разрешения на проживание',
    en: 'Number of the permit to reside',
  },
  RESIDENCE_PERMIT_EXPIRES: {
    kk: 'Тұруға рұқсаттың мерзімі',
    ru: 'Срок разрешения на проживание',
    en: 'Last day of the permit to reside',
  },
  KANDAS_CERTIFICATE: {
    kk: 'Қандас куәлігінің нөмірі',
    ru: 'Номер удостоверения кандаса',
    en: "Number of the kandas' certificate",
  },
  KANDAS_EXPIRES: {
    kk: 'Қандас мәртебесінің мерзімі',
    ru: 'Срок статуса кандаса',
    en: 'Last day of the status of a kandas',
  },
  COUNTRY_OF_ORIGIN: { kk: 'Шыққан елі', ru: 'Страна исхода', en: 'Country of origin' },
  VISA_NUMBER: { kk: 'Виза нөмірі', ru: 'Номер визы', en: 'Number of the visa' },
  VISA_CATEGORY: { kk: 'Виза санаты', ru: 'Категория визы', en: 'Category of the visa' },
  VISA_EXPIRES: { kk: 'Виза мерзімі', ru: 'Срок визы', en: 'Last day of the visa' },
} as const satisfies CodeList;

/** What a draft is filled in with. */
export type DraftFieldCode = keyof typeof DRAFT_FIELDS;
