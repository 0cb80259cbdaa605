import type { SubgraphName } from '../compose-graph.ts';
import { findProduct, inventProduct, PRODUCTS, type Product, REVIEWS, USERS } from './data.ts';

interface ProductInput {
  readonly upc: string;
  readonly price?: number;
  readonly weight?: number;
}

const findUser = (id: string) => USERS.find((user) => user.id === id);

/** What the four subgraphs answer, by name; all of it from `data.ts`. */
export const RESOLVERS: Readonly<Record<SubgraphName, object>> = {
  accounts: {
    Query: {
      me: () => USERS[0],
      user: (_: unknown, { id }: { id: string }) => findUser(id),
      users: () => USERS,
    },
    User: { __resolveReference: ({ id }: { id: string }) => findUser(id) },
  },
  inventory: {
    Product: {
      __resolveReference: (input: ProductInput) => {
        const found = findProduct(input.upc);
        return found && { ...input, inStock: found.inStock };
      },
      shippingEstimate: ({ price = 0, weight = 0 }: ProductInput) =>
        price > 1_000 ? 0 : Math.round(weight * 0.5),
    },
  },
  products: {
    Query: {
      topProducts: (_: unknown, { first }: { first: number }) => PRODUCTS.slice(0, first),
      catalogue: (_: unknown, { count }: { count: number }) =>
        Array.from({ length: count }, (_, number) => inventProduct(number)),
    },
    Product: { __resolveReference: ({ upc }: { upc: string }) => findProduct(upc) },
  },
  reviews: {
    Review: {
      author: ({ authorId }: { authorId: string }) => findUser(authorId),
      product: ({ productUpc }: { productUpc: string }) => ({ upc: productUpc }),
      __resolveReference: ({ id }: { id: string }) => REVIEWS.find((review) => review.id === id),
    },
    User: {
      __resolveReference: ({ id }: { id: string }) => findUser(id),
      reviews: ({ id }: { id: string }) => REVIEWS.filter(({ authorId }) => authorId === id),
    },
    Product: {
      reviews: ({ upc }: Pick<Product, 'upc'>) =>
        REVIEWS.filter(({ productUpc }) => productUpc === upc),
    },
  },
};
