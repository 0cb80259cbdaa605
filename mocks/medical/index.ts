export {
  MOH_TOKEN,
  type MohCertificatesOptions,
  startMohCertificates,
} from './moh-certificates.ts';
