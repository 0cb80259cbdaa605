export interface User {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly birthYear: number;
}

export interface Product {
  readonly upc: string;
  readonly title: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Review {
  readonly id: string;
  readonly text: string;
  readonly authorId: string;
  readonly productUpc: string;
}

const NAMES = [
  'Aigerim Sadykova',
  'Bolat Iskakov',
  'Dana Omarova',
  'Erlan Abenov',
  'Gulnar Tasova',
];
const GOODS = ['Kettle', 'Felt rug', 'Saddle', 'Desk', 'Lamp', 'Tea set', 'Tent', 'Boots', 'Chess'];
const OPINIONS = [
  'Does what it should, and it came on the day that was promised.',
  'Too dear for what it is.',
  'My neighbours asked at once where I had found it.',
  'Broke in the second week.',
];

export const USERS: readonly User[] = NAMES.map((fullName, index) => ({
  id: `u${index + 1}`,
  username: fullName.toLowerCase().replace(' ', '.'),
  fullName,
  birthYear: 1970 + index * 7,
}));

export const PRODUCTS: readonly Product[] = GOODS.map((title, index) => ({
  upc: `p${index + 1}`,
  title,
  price: 900 + index * 350,
  weight: 100 + index * 130,
  inStock: index % 3 !== 1,
}));

/** Each user has reviewed five products, each product has two reviews or three. */
export const REVIEWS: readonly Review[] = USERS.flatMap(({ id: authorId }, user) =>
  Array.from({ length: 5 }, (_, index) => {
    const number = user * 5 + index;
    return {
      id: `r${number + 1}`,
      text: OPINIONS[number % OPINIONS.length] as string,
      authorId,
      productUpc: (PRODUCTS[(number * 2) % PRODUCTS.length] as Product).upc,
    };
  }),
);

/** The product of a catalogue's number; its `upc` tells the number, so that any subgraph knows it. */
export function inventProduct(number: number): Product {
  return {
    upc: `c${number}`,
    title: `${GOODS[number % GOODS.length]}, pattern ${number} of the long catalogue`,
    price: 100 + (number % 900),
    weight: 50 + (number % 450),
    inStock: number % 2 === 0,
  };
}

/** The product with this code, whether of the shop or of the catalogue. */
export function findProduct(upc: string): Product | undefined {
  return upc.startsWith('c')
    ? inventProduct(Number(upc.slice(1)))
    : PRODUCTS.find((product) => product.upc === upc);
}
