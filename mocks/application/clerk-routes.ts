import { z } from 'zod';
import { type LegacyRoute, RestRefusal, restRoute } from '../kit/index.ts';
import type { ApplicationDesk } from './application-desk.ts';

const told = z.strictObject({
  status: z.enum(['NEEDS_CORRECTION', 'APPROVED', 'REFUSED']),
  reason: z.string().nullable().default(null),
});

/**
 * The clerk's desk, for whoever plays the clerk at a terminal: `GET /clerk` reads what is on file,
 * `POST /clerk/NUMBER` with `{"status":"APPROVED"}` decides it. No part of the real system.
 */
export function clerkRoutes(desk: ApplicationDesk): readonly LegacyRoute[] {
  return [
    restRoute({ method: 'GET', path: '/clerk', answer: () => desk.all }),
    restRoute({
      method: 'POST',
      path: '/clerk/:number',
      answer({ params, json }) {
        const read = told.safeParse(json);
        if (!read.success) throw new RestRefusal(400, 'BAD_DECISION', 'expected a status');
        return desk.decide(params.number ?? '', read.data);
      },
    }),
  ];
}
