import type { CodeList } from './lookup-label.ts';

/** What may have been broken. Confidence: codes and texts are ours. */
export const BREACH_KINDS = {
  OVERSTAY: {
    kk: 'Болу мерзімі өткеннен кейін кетпеу',
    ru: 'Невыезд после истечения срока пребывания',
    en: 'Staying after the term is over',
  },
  ARRIVAL_NOT_NOTIFIED: {
    kk: 'Қабылдаушы тарап келгенін хабарламаған',
    ru: 'Принимающая сторона не уведомила о прибытии',
    en: 'The arrival was not notified by a host',
  },
  ARRIVAL_NOTIFIED_LATE: {
    kk: 'Қабылдаушы тарап кеш хабарлаған',
    ru: 'Принимающая сторона уведомила с опозданием',
    en: 'The arrival was notified late',
  },
  NOT_REGISTERED: {
    kk: 'Мерзімінде тіркелмеген',
    ru: 'Не зарегистрирован в срок',
    en: 'Not registered in time',
  },
  WORK_WITHOUT_RIGHT: {
    kk: 'Жұмыс істеу құқығынсыз еңбек шарты',
    ru: 'Трудовой договор без права на работу',
    en: 'An employment contract without a right to work',
  },
  NEO_NOMAD_WORKS_LOCALLY: {
    kk: 'Neo Nomad визасымен жергілікті жұмыс',
    ru: 'Работа в стране по визе Neo Nomad',
    en: 'Work in the country on a Neo Nomad visa',
  },
  CERTIFICATE_MISSING: {
    kk: 'Жарамды медициналық анықтама жоқ',
    ru: 'Нет действующей медицинской справки',
    en: 'No valid medical certificate',
  },
  TAX_NOT_PREPAID: {
    kk: 'Табыс салығы алдын ала төленбеген',
    ru: 'Подоходный налог не уплачен вперёд',
    en: 'Income tax was not paid ahead',
  },
  LOCAL_SHARE_TOO_LOW: {
    kk: 'Қазақстандық кадрлар үлесі төмен',
    ru: 'Доля казахстанских кадров ниже нормы',
    en: 'The share of local staff is too low',
  },
  TRANSFERRED_SHARE_TOO_HIGH: {
    kk: 'Корпоративішілік ауысқандар үлесі жоғары',
    ru: 'Доля внутрикорпоративно переведённых выше нормы',
    en: 'Too many staff transferred within the company',
  },
  QUOTA_EXCEEDED: { kk: 'Квота асып кеткен', ru: 'Квота превышена', en: 'The quota is exceeded' },
  TRAINING_OVERDUE: {
    kk: 'Оқыту міндеті мерзімінде орындалмаған',
    ru: 'Обязательство по обучению просрочено',
    en: 'A duty to train is overdue',
  },
} as const satisfies CodeList;

/** A code of `BREACH_KINDS`. */
export type BreachKind = keyof typeof BREACH_KINDS;
