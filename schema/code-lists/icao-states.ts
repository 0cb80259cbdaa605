import type { LocalizedText } from '../localized-text.ts';

/**
 * The codes of ICAO Doc 9303 part 3, section 5, that ISO 3166-1 does not have.
 *
 * Confidence: the codes are seen; XCT and IAO come from practice, not from the standard. The labels
 * are ours. `D` (Germany) is not here: it becomes DEU when a machine-readable zone is read.
 */
export const ICAO_STATES: Readonly<Record<string, LocalizedText>> = {
  GBD: {
    kk: 'Ұлыбритания (теңізарғы аумақтар азаматы)',
    ru: 'Великобритания (гражданин заморских территорий)',
    en: 'United Kingdom (British Overseas Territories citizen)',
  },
  GBN: {
    kk: 'Ұлыбритания (теңізарғы британ ұлттық өкілі)',
    ru: 'Великобритания (британский подданный за рубежом)',
    en: 'United Kingdom (British National, Overseas)',
  },
  GBO: {
    kk: 'Ұлыбритания (теңізарғы британ азаматы)',
    ru: 'Великобритания (британский гражданин за рубежом)',
    en: 'United Kingdom (British Overseas citizen)',
  },
  GBP: {
    kk: 'Ұлыбритания (британ қорғауындағы тұлға)',
    ru: 'Великобритания (лицо под британской защитой)',
    en: 'United Kingdom (British protected person)',
  },
  GBS: {
    kk: 'Ұлыбритания (британ бодандығындағы тұлға)',
    ru: 'Великобритания (британский подданный)',
    en: 'United Kingdom (British subject)',
  },
  RKS: { kk: 'Косово', ru: 'Косово', en: 'Kosovo' },
  EUE: { kk: 'Еуропалық одақ', ru: 'Европейский союз', en: 'European Union' },
  UNO: {
    kk: 'Біріккен Ұлттар Ұйымы',
    ru: 'Организация Объединенных Наций',
    en: 'United Nations',
  },
  UNA: {
    kk: 'БҰҰ-ның мамандандырылған мекемесі',
    ru: 'Специализированное учреждение ООН',
    en: 'Specialized agency of the United Nations',
  },
  UNK: {
    kk: 'Косово (БҰҰ миссиясы берген құжат)',
    ru: 'Косово (документ миссии ООН)',
    en: 'Kosovo (document of the United Nations mission)',
  },
  XBA: {
    kk: 'Африка даму банкі',
    ru: 'Африканский банк развития',
    en: 'African Development Bank',
  },
  XIM: {
    kk: 'Африка экспорт-импорт банкі',
    ru: 'Африканский экспортно-импортный банк',
    en: 'African Export-Import Bank',
  },
  XCC: {
    kk: 'Кариб қоғамдастығы (КАРИКОМ)',
    ru: 'Карибское сообщество (КАРИКОМ)',
    en: 'Caribbean Community (CARICOM)',
  },
  XCE: { kk: 'Еуропа Кеңесі', ru: 'Совет Европы', en: 'Council of Europe' },
  XCO: {
    kk: 'Шығыс және Оңтүстік Африканың ортақ нарығы (КОМЕСА)',
    ru: 'Общий рынок Восточной и Южной Африки (КОМЕСА)',
    en: 'Common Market for Eastern and Southern Africa (COMESA)',
  },
  XEC: {
    kk: 'Батыс Африка мемлекеттерінің экономикалық қоғамдастығы (ЭКОВАС)',
    ru: 'Экономическое сообщество западноафриканских государств (ЭКОВАС)',
    en: 'Economic Community of West African States (ECOWAS)',
  },
  XPO: { kk: 'Интерпол', ru: 'Интерпол', en: 'Interpol' },
  XES: {
    kk: 'Шығыс Кариб мемлекеттері ұйымы',
    ru: 'Организация восточнокарибских государств',
    en: 'Organization of Eastern Caribbean States',
  },
  XOM: { kk: 'Мальта ордені', ru: 'Мальтийский орден', en: 'Sovereign Military Order of Malta' },
  XDC: {
    kk: 'Африканың оңтүстігін дамыту қоғамдастығы (САДК)',
    ru: 'Сообщество развития Юга Африки (САДК)',
    en: 'Southern African Development Community (SADC)',
  },
  XXA: { kk: 'Азаматтығы жоқ тұлға', ru: 'Лицо без гражданства', en: 'Stateless person' },
  XXB: {
    kk: 'Босқын (1951 жылғы конвенция)',
    ru: 'Беженец (Конвенция 1951 года)',
    en: 'Refugee (1951 Convention)',
  },
  XXC: {
    kk: 'Босқын (1951 жылғы конвенциядан тыс)',
    ru: 'Беженец (вне Конвенции 1951 года)',
    en: 'Refugee (other than the 1951 Convention)',
  },
  XXX: {
    kk: 'Азаматтығы көрсетілмеген',
    ru: 'Гражданство не указано',
    en: 'Nationality not specified',
  },
  NTZ: { kk: 'Бейтарап аймақ', ru: 'Нейтральная зона', en: 'Neutral Zone' },
  UTO: {
    kk: 'Утопия (үлгі құжаттардың мемлекеті)',
    ru: 'Утопия (государство образцов документов)',
    en: 'Utopia (state of specimen documents)',
  },
  XCT: { kk: 'Солтүстік Кипр', ru: 'Северный Кипр', en: 'Northern Cyprus' },
  IAO: {
    kk: 'Халықаралық азаматтық авиация ұйымы (ИКАО)',
    ru: 'Международная организация гражданской авиации (ИКАО)',
    en: 'International Civil Aviation Organization (ICAO)',
  },
};
