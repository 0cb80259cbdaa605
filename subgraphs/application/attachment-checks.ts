import type { AttachmentKindCode } from '../../schema/code-lists/attachment-kinds.ts';
import type { AttachmentInput } from '../../schema/generated/application.ts';
import type { FormFinding } from './form-checks.ts';

const COUNT_MAX = 20;
const BYTES_MAX = 10 * 1024 * 1024;
const MEDIA_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** Says what is wrong with what is attached: each file, their number, and what is not there. */
export function checkAttachments(
  attachments: readonly AttachmentInput[],
  required: readonly AttachmentKindCode[],
): readonly FormFinding[] {
  if (attachments.length > COUNT_MAX) {
    return [{ code: 'ATTACHMENTS_TOO_MANY', field: ['attachments'] }];
  }
  const attached = new Set(attachments.map(({ kind }) => kind));
  return [
    ...attachments.flatMap((attachment, at): FormFinding[] =>
      isFile(attachment)
        ? []
        : [{ code: 'ATTACHMENT_INVALID', field: ['attachments', String(at)] }],
    ),
    ...required
      .filter((kind) => !attached.has(kind))
      .map((kind): FormFinding => ({ code: 'ATTACHMENT_MISSING', field: ['attachments', kind] })),
  ];
}

function isFile({ reference, sha256, mediaType, bytes }: AttachmentInput): boolean {
  return (
    /^[\w.:/-]{1,200}$/.test(reference) &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    MEDIA_TYPES.has(mediaType) &&
    bytes >= 1 &&
    bytes <= BYTES_MAX
  );
}
