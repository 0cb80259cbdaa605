import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfigInput } from '../../gateway/config.ts';

/** Returns where a gateway may keep its access log until this process ends. */
export function temporaryLog(): NonNullable<GatewayConfigInput['accessLog']> & {
  readonly store: { readonly kind: 'sqlite'; readonly file: string };
} {
  const folder = mkdtempSync(join(tmpdir(), 'access-log-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { store: { kind: 'sqlite', file: join(folder, 'access-log.sqlite') } };
}
