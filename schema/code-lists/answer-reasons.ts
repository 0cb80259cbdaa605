import type { CodeList } from './lookup-label.ts';

/** Why an answer is what it is. Confidence: codes and texts are ours. */
export const ANSWER_REASONS = {
  SYSTEM_SILENT: {
    kk: 'Қажетті жүйе жауап бермеді',
    ru: 'Нужная система не ответила',
    en: 'A system that is needed did not answer',
  },
  RECORDS_INCOMPLETE: {
    kk: 'Шекарадан өту жазбалары толық емес',
    ru: 'Записи о пересечении границы неполны',
    en: 'The records of border crossings have gaps',
  },
  CITIZENSHIP_UNKNOWN: {
    kk: 'Азаматтығы анықталмаған',
    ru: 'Гражданство не установлено',
    en: 'The citizenship is not established',
  },
  BIRTH_DATE_UNKNOWN: {
    kk: 'Туған күні белгісіз',
    ru: 'Дата рождения неизвестна',
    en: 'The date of birth is not known',
  },
  NOT_ALIVE: {
    kk: 'Тіркелім бойынша адам қайтыс болған',
    ru: 'По данным регистра человек умер',
    en: 'The register has the person as deceased',
  },
  CITIZEN: {
    kk: 'Қазақстан Республикасының азаматы',
    ru: 'Гражданин Республики Казахстан',
    en: 'A citizen of Kazakhstan',
  },
  PERMANENT_RESIDENCE: {
    kk: 'Тұрақты тұруға рұқсаты бар',
    ru: 'Есть разрешение на постоянное проживание',
    en: 'A permit for permanent residence is in force',
  },
  TEMPORARY_RESIDENCE: {
    kk: 'Уақытша тұруға рұқсаты бар',
    ru: 'Есть разрешение на временное проживание',
    en: 'A permit for temporary residence is in force',
  },
  KANDAS: {
    kk: 'Қандас мәртебесі қолданыста',
    ru: 'Статус кандаса действует',
    en: 'The status of a kandas is in force',
  },
  EAEU_CITIZEN: {
    kk: 'ЕАЭО мемлекетінің азаматы',
    ru: 'Гражданин государства ЕАЭС',
    en: 'A citizen of a state of the Eurasian Economic Union',
  },
  EAEU_CONTRACT: {
    kk: 'ЕАЭО азаматының еңбек шарты қолданыста',
    ru: 'Трудовой договор гражданина ЕАЭС действует',
    en: 'An employment contract of a citizen of the Eurasian Economic Union is in force',
  },
  VISA: { kk: 'Виза қолданыста', ru: 'Виза действует', en: 'A visa is in force' },
  VISA_FREE: {
    kk: 'Визасыз болу мерзімі ішінде',
    ru: 'В пределах безвизового срока',
    en: 'Within the term of a stay without a visa',
  },
  AS_IF_ENTERED_TODAY: {
    kk: 'Адам елде емес; бүгін кірген жағдайда',
    ru: 'Человека нет в стране; если бы въехал сегодня',
    en: 'The person is not in the country; as if they entered today',
  },
  TERM_OVER: {
    kk: 'Болу мерзімі өтті',
    ru: 'Срок пребывания истёк',
    en: 'The term of the stay is over',
  },
  NO_GROUND_TO_STAY: {
    kk: 'Болуға негіз табылмады',
    ru: 'Основание для пребывания не найдено',
    en: 'No ground to stay was found',
  },
  WORK_PERMIT: {
    kk: 'Жұмысқа рұқсат қолданыста',
    ru: 'Разрешение на работу действует',
    en: 'A permit to work is in force',
  },
  PERMIT_FOR_ANOTHER_EMPLOYER: {
    kk: 'Рұқсат басқа жұмыс берушіге берілген',
    ru: 'Разрешение выдано другому работодателю',
    en: 'The permit was given to another employer',
  },
  PERMIT_FOR_INDIVIDUALS_ONLY: {
    kk: 'Рұқсат тек жеке тұлғаның үй шаруашылығында жұмыс істеуге берілген',
    ru: 'Разрешение только на работу у физического лица',
    en: 'The permit is for domestic work for an individual only',
  },
  PROFESSION_NOT_RECORDED: {
    kk: 'Рұқсат мамандыққа байланысты, оны ешбір жүйе көрсетпейді',
    ru: 'Разрешение зависит от профессии, которую системы не сообщают',
    en: 'The permit hangs on the profession, which no system tells',
  },
  PARENT_CONSENT: {
    kk: 'Кәмелетке толмағанға ата-ананың келісімі керек',
    ru: 'Несовершеннолетнему нужно согласие родителя',
    en: 'A minor needs the consent of a parent',
  },
  TOO_YOUNG: { kk: 'Жасы жетпеген', ru: 'Не достиг нужного возраста', en: 'Too young' },
  NEO_NOMAD: {
    kk: 'Neo Nomad визасы жергілікті жұмысқа құқық бермейді',
    ru: 'Виза Neo Nomad не даёт права на работу в стране',
    en: 'A Neo Nomad visa gives no right to work in the country',
  },
  NO_GROUND_TO_WORK: {
    kk: 'Жұмыс істеуге негіз табылмады',
    ru: 'Основание для работы не найдено',
    en: 'No ground to work was found',
  },
  NOT_IN_COUNTRY: {
    kk: 'Шекара жазбалары бойынша адам елде емес',
    ru: 'По данным о границе человека нет в стране',
    en: 'By the records of the border the person is not in the country',
  },
  NOTIFIED_BY_HOST: {
    kk: 'Қабылдаушы тарап келгенін хабарлады',
    ru: 'Принимающая сторона уведомила о прибытии',
    en: 'The host has notified the arrival',
  },
  REGISTERED: {
    kk: 'Тіркелген, қабылдаушы тарап растады',
    ru: 'Зарегистрирован, принимающая сторона подтвердила',
    en: 'Registered, and confirmed by the host',
  },
  AWAITS_HOST: {
    kk: 'Тіркеу қабылдаушы тараптың растауын күтуде',
    ru: 'Регистрация ждёт подтверждения принимающей стороны',
    en: 'The registration waits for the host',
  },
  NOT_DUE_YET: {
    kk: 'Тіркелмеген, мерзімі әлі өткен жоқ',
    ru: 'Не зарегистрирован, срок ещё не истёк',
    en: 'Not registered, and the term is not over',
  },
  NOT_REGISTERED: { kk: 'Тіркелмеген', ru: 'Не зарегистрирован', en: 'Not registered' },
  CERTIFICATE_VALID: {
    kk: 'Анықтама жарамды',
    ru: 'Справка действует',
    en: 'The certificate is valid',
  },
  CERTIFICATE_EXPIRED: {
    kk: 'Анықтаманың мерзімі өтті',
    ru: 'Срок справки истёк',
    en: 'The certificate has expired',
  },
  CERTIFICATE_UNFIT: {
    kk: 'Соңғы анықтама жарамды деп танымайды',
    ru: 'Последняя справка не признаёт годным',
    en: 'The latest certificate does not find the holder fit',
  },
  NO_CERTIFICATE: { kk: 'Анықтама жоқ', ru: 'Справки нет', en: 'There is no certificate' },
  INCOME_NOT_STATED: {
    kk: 'Табысы көрсетілмеген',
    ru: 'Доход не указан',
    en: 'The income is not stated',
  },
  INCOME_TOO_LOW: {
    kk: 'Табысы талап етілгеннен төмен',
    ru: 'Доход ниже требуемого',
    en: 'The income is below what is required',
  },
  WORKS_LOCALLY: {
    kk: 'Қазақстандық жұмыс берушімен еңбек шарты бар',
    ru: 'Есть трудовой договор с работодателем в Казахстане',
    en: 'There is an employment contract in Kazakhstan',
  },
  NEO_NOMAD_CONDITIONS_MET: {
    kk: 'Мәлімделген табыс бойынша шарттар орындалған',
    ru: 'Условия выполнены, судя по заявленному доходу',
    en: 'The conditions are met, by the income that was stated',
  },
} as const satisfies CodeList;

/** A code of `ANSWER_REASONS`. */
export type ReasonCode = keyof typeof ANSWER_REASONS;
