import type { CodeList } from './lookup-label.ts';

/**
 * Why the migration police refuse a notification of arrival or an immigrant's own registration.
 *
 * Confidence: the first three are the grounds of Order 923 in words of ours; the codes are modelled,
 * no public list exists.
 */
export const ARRIVAL_REFUSAL_REASONS = {
  WRONG_DATA: {
    kk: 'Мәліметтер дұрыс емес',
    ru: 'Недостоверные сведения',
    en: 'The particulars are wrong',
  },
  STAY_BREACH: {
    kk: 'Болу қағидалары бұзылған',
    ru: 'Нарушены правила пребывания',
    en: 'The rules of stay were breached',
  },
  HOST_REFUSED: {
    kk: 'Қабылдаушы тұлға растамады',
    ru: 'Принимающее лицо не подтвердило',
    en: 'The host did not confirm',
  },
  GUEST_NOT_IN_COUNTRY: {
    kk: 'Шетелдік бұл күні Қазақстанда болмаған',
    ru: 'Иностранец в этот день не находился в Казахстане',
    en: 'The foreigner was not in Kazakhstan on that day',
  },
  WRONG_REGION: {
    kk: 'Елді мекен көрсетілген өңірде емес',
    ru: 'Населенный пункт не относится к указанному региону',
    en: 'The city is not in the region that was stated',
  },
  REPLACED: {
    kk: 'Иммигрант басқа тіркеуге өтініш берген',
    ru: 'Иммигрант подал другое заявление о регистрации',
    en: 'The immigrant has asked for another registration',
  },
} as const satisfies CodeList;
