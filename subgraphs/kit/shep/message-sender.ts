import { escapeXml } from '../xml.ts';

/** Our system's name and password on SHEP. */
export interface MessageSender {
  readonly senderId: string;
  readonly password: string;
}

/** Returns the `sender` element of a request. */
export function senderXml({ senderId, password }: MessageSender): string {
  return (
    `<sender><senderId>${escapeXml(senderId)}</senderId>` +
    `<password>${escapeXml(password)}</password></sender>`
  );
}
