import { inventBin } from './business-number.ts';
import { PLACES } from './places.ts';

/** An invented hotel, as eQonaq lists it. */
export interface InventedHotel {
  /** eQonaq's number: `2001` and on. */
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Who notifies the Ministry of Internal Affairs of its guests. */
  readonly bin: string;
}

const NAMES = [
  ['Семей-Ертіс', 'Арқат'],
  ['Көкше Самал', 'Оқжетпес Тау'],
  ['Ақжар', 'Жем'],
  ['Қапшағай Толқын', 'Іле Сарай'],
  ['Жайық Жағалау', 'Каспий Шамшырағы'],
  ['Ақ Жайық Үйі', 'Сарайшық'],
  ['Көне Тараз', 'Айша Сарай'],
  ['Жетісу Бағы', 'Қаратал'],
  ['Сарыарқа Дала', 'Нұра'],
  ['Тобыл Үйі', 'Қостанай Қарағай'],
  ['Сыр Самалы', 'Байқоңыр Жолы'],
  ['Ақтау Толқыны', 'Маңғыстау Жартас'],
  ['Баянауыл', 'Ертіс Жұлдызы'],
  ['Қызылжар', 'Есіл Қайың'],
  ['Әзірет Керуен', 'Отырар Қонақ'],
  ['Ұлытау Жолы', 'Кеңгір'],
  ['Алтай Бұлақ', 'Үлбі'],
  ['Есіл Панорама', 'Ақ Отау'],
  ['Медеу Бақша', 'Көктөбе Көрініс'],
  ['Бадам', 'Шымқала'],
] as const;

/** The forty invented hotels, two in each region. */
export const HOTELS: readonly InventedHotel[] = PLACES.flatMap(({ region }, at) =>
  (NAMES[at] ?? []).map((name, second) => ({
    id: String(2001 + at * 2 + second),
    name,
    region,
    bin: inventBin('hotel', at * 2 + second),
  })),
);

/** Returns a hotel by its number, or null. */
export function hotelById(id: string): InventedHotel | null {
  return HOTELS.find((hotel) => hotel.id === id) ?? null;
}

/** Returns a hotel that must exist; throws a RangeError for an unknown number. */
export function existingHotel(id: string): InventedHotel {
  const hotel = hotelById(id);
  if (hotel === null) throw new RangeError(`expected the number of a hotel, but got ${id}`);
  return hotel;
}
