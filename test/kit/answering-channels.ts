import type { SyncChannel } from '../../subgraphs/kit/shep/index.ts';
import type { SyncChannels } from '../../subgraphs/kit/shep/sync-register.ts';
import { parseXml } from '../../subgraphs/kit/xml.ts';

/** Returns channels to a register whose every answer has this inside its data. */
export function answeringChannels<Service extends string>(
  services: readonly Service[],
  content: string,
  result = '00000',
): SyncChannels<Service> {
  const answer = `<data><messageResult><code>${result}</code></messageResult>${content}</data>`;
  const channel: SyncChannel = {
    send: async () => ({
      outcome: 'FOUND',
      status: { code: 'SCSS001', message: '' },
      data: parseXml(answer),
      messageId: 'message',
    }),
  };
  const entries = services.map((service) => [service, channel] as const);
  return Object.fromEntries(entries) as SyncChannels<Service>;
}
