/**
 * Returns the operation with this number, as the body of a request: an own choice of fields under
 * aliases of its own, over as many subgraphs as the nested one. The same number, the same text.
 */
export function coldOperation(number: number): string {
  const random = createRandom(number);
  const alias = (field: string) => `${field}_${number}`;
  const some = (fields: readonly string[]) => {
    const chosen = fields.filter(() => random() < 0.5);
    const first = fields[0] as string;
    return (chosen.length > 0 ? chosen : [first])
      .map((field) => `${alias(field)}: ${field}`)
      .join(' ');
  };
  const user = () => some(['fullName', 'username', 'birthYear', 'id']);
  const review = () => some(['text', 'id']);
  const product = () => some(['title', 'shippingEstimate', 'inStock', 'price', 'weight', 'upc']);

  function reviewsOf(depth: number, next: 'author' | 'product'): string {
    const of = next === 'author' ? user : product;
    const deeper = depth > 1 ? reviewsOf(depth - 1, next === 'author' ? 'product' : 'author') : '';
    return `${alias('reviews')}: reviews { ${review()} ${next} { ${of()} ${deeper} } }`;
  }

  const depth = () => 1 + Math.floor(random() * 3);
  const users = `users { ${user()} ${reviewsOf(depth(), 'product')} }`;
  const products = `topProducts(first: ${1 + (number % 5)}) { ${product()} ${reviewsOf(depth(), 'author')} }`;
  return JSON.stringify({ query: `query Cold${number} { ${users} ${products} }` });
}

/** Park and Miller's generator, from 0 to 1: enough to choose fields, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = (seed * 7_919 + 17) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
