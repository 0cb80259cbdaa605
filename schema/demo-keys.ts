import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  checkPrimeSync,
} from 'node:crypto';
