import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The other process of a benchmark: a subgraph that gives everybody the same answer at once.
// `ROWS` is its one argument; it tells its port over IPC and ends with the connection to its parent.

const rows = Number(process.argv[2]);
const body = JSON.stringify({
  data: {
    products: Array.from({ length: rows }, (_, index) => ({
      __typename: 'Product',
      upc: String(index),
      name: `Product number ${index}`,
      price: 899 + index,
      weight: 100.5,
      reviews: [{ id: `r${index}`, body: 'Works as it should' }],
    })),
  },
});
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(body),
};

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, headers).end(body));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}/graphql`, bytes: Buffer.byteLength(body) });
});
process.on('disconnect', () => process.exit(0));
