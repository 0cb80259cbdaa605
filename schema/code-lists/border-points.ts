import type { LocalizedText } from '../localized-text.ts';
import type { CodeList } from './lookup-label.ts';

/**
 * Points where the state border may be crossed, by the country on the other side.
 *
 * Confidence: the border service publishes no codes, so the slugs are ours. Names of points towards
 * China, Russia and Kyrgyzstan are seen in a list of 28 June 2013; those towards Uzbekistan and
 * Turkmenistan, airports (by IATA code) and ports are known, not checked.
 */
export const BORDER_POINTS = {
  khorgos: point('Қорғас', 'Хоргос', 'Khorgos'),
  'nur-zholy': point('Нұр жолы', 'Нур Жолы', 'Nur Zholy'),
  dostyk: point('Достық', 'Достык', 'Dostyk'),
  kalzhat: point('Қалжат', 'Калжат', 'Kalzhat'),
  bakhty: point('Бақты', 'Бахты', 'Bakhty'),
  maikapshagai: point('Майқапшағай', 'Майкапшагай', 'Maikapshagai'),

  kurmangazy: point('Құрманғазы', 'Курмангазы', 'Kurmangazy'),
  taskala: point('Тасқала', 'Таскала', 'Taskala'),
  syrym: point('Сырым', 'Сырым', 'Syrym'),
  aksai: point('Ақсай', 'Аксай', 'Aksai'),
  alimbet: point('Әлімбет', 'Алимбет', 'Alimbet'),
  zhaisan: point('Жайсаң', 'Жайсан', 'Zhaisan'),
  kairak: point('Қайрақ', 'Кайрак', 'Kairak'),
  akbalshyk: point('Ақбалшық', 'Акбалшык', 'Akbalshyk'),
  'zhana-zhol': point('Жаңа жол', 'Жана Жол', 'Zhana Zhol'),
  karakoga: point('Қарақоға', 'Каракога', 'Karakoga'),
  'kyzyl-zhar': point('Қызыл жар', 'Кызыл Жар', 'Kyzyl Zhar'),
  urlyutobe: point('Үрлітөбе', 'Урлютобе', 'Urlyutobe'),
  kosak: point('Қосақ', 'Косак', 'Kosak'),
  sharbakty: point('Шарбақты', 'Шарбакты', 'Sharbakty'),
  auyl: point('Ауыл', 'Ауыл', 'Auyl'),
  ube: point('Үбе', 'Убе', 'Ube'),
  zhezkent: point('Жезкент', 'Жезкент', 'Zhezkent'),
  zhanybek: point('Жәнібек', 'Жаныбек', 'Zhanybek'),
  orda: point('Орда', 'Орда', 'Orda'),
  shagan: point('Шаған', 'Шаган', 'Shagan'),

  kordai: point('Қордай', 'Кордай', 'Kordai'),
  karasu: point('Қарасу', 'Карасу', 'Karasu'),
  'sypatai-batyr': point('Сыпатай батыр', 'Сыпатай Батыр', 'Sypatai Batyr'),
  'aisha-bibi': point('Айша бибі', 'Айша-Биби', 'Aisha-Bibi'),

  'zhibek-zholy': point('Жібек жолы', 'Жибек Жолы', 'Zhibek Zholy'),
  kazygurt: point('Қазығұрт', 'Казыгурт', 'Kazygurt'),
  'b-konysbaev': point('Б. Қонысбаев', 'Б. Конысбаев', 'B. Konysbaev'),
  kaplanbek: point('Қапланбек', 'Капланбек', 'Kaplanbek'),
  atameken: point('Атамекен', 'Атамекен', 'Atameken'),
  syrdarya: point('Сырдария', 'Сырдарья', 'Syrdarya'),
  tazhen: point('Тәжен', 'Тажен', 'Tazhen'),

  'temir-baba': point('Темір баба', 'Темир-Баба', 'Temir Baba'),

  'airport-nqz': airport('Астана', 'Астана', 'Astana'),
  'airport-ala': airport('Алматы', 'Алматы', 'Almaty'),
  'airport-cit': airport('Шымкент', 'Шымкент', 'Shymkent'),
  'airport-sco': airport('Ақтау', 'Актау', 'Aktau'),
  'airport-guw': airport('Атырау', 'Атырау', 'Atyrau'),
  'airport-akx': airport('Ақтөбе', 'Актобе', 'Aktobe'),
  'airport-kgf': airport('Қарағанды', 'Караганда', 'Karaganda'),
  'airport-ksn': airport('Қостанай', 'Костанай', 'Kostanay'),
  'airport-pwq': airport('Павлодар', 'Павлодар', 'Pavlodar'),
  'airport-ukk': airport('Өскемен', 'Усть-Каменогорск', 'Oskemen'),
  'airport-plx': airport('Семей', 'Семей', 'Semey'),
  'airport-ura': airport('Орал', 'Уральск', 'Oral'),
  'airport-kzo': airport('Қызылорда', 'Кызылорда', 'Kyzylorda'),
  'airport-ppk': airport('Петропавл', 'Петропавловск', 'Petropavl'),
  'airport-dmb': airport('Тараз', 'Тараз', 'Taraz'),
  'airport-hsa': airport('Түркістан', 'Туркестан', 'Turkistan'),

  'port-aktau': port('Ақтау', 'Актау', 'Aktau'),
  'port-bautino': port('Баутино', 'Баутино', 'Bautino'),
  'port-kuryk': port('Құрық', 'Курык', 'Kuryk'),
} as const satisfies CodeList;

/** A code of `BORDER_POINTS`. */
export type BorderPointCode = keyof typeof BORDER_POINTS;

function point(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en };
}

function airport(kk: string, ru: string, en: string): LocalizedText {
  return point(`${kk} әуежайы`, `Аэропорт ${ru}`, `${en} airport`);
}

function port(kk: string, ru: string, en: string): LocalizedText {
  return point(`${kk} порты`, `Порт ${ru}`, `Port of ${en}`);
}
