import { z } from 'zod';
import { type LegacyRoute, RestRefusal, restRoute } from '../kit/index.ts';
import type { ConsentDesk } from './consent-desk.ts';

const told = z.strictObject({ answer: z.enum(['YES', 'NO']) });

/**
 * The phones of the invented people, for whoever plays them at a terminal: `GET /phone?iin=...`
 * reads an SMS, `POST /phone/ID` with `{"answer":"YES"}` answers it. No part of the real system.
 */
export function phoneRoutes(desk: ConsentDesk): readonly LegacyRoute[] {
  return [
    restRoute({
      method: 'GET',
      path: '/phone',
      answer({ query }) {
        const iin = query.get('iin');
        return desk.messages
          .filter((message) => iin === null || message.iin === iin)
          .map((message) => ({ ...message, state: desk.find(message.consentId)?.state }));
      },
    }),
    restRoute({
      method: 'POST',
      path: '/phone/:id',
      answer({ params, json }) {
        const read = told.safeParse(json);
        if (!read.success) throw new RestRefusal(400, 'BAD_ANSWER', 'expected answer YES or NO');
        const answered = desk.answer(params.id ?? '', read.data.answer);
        if (answered === null) throw new RestRefusal(404, 'NOT_WAITING', 'nothing waits here');
        return answered;
      },
    }),
  ];
}
