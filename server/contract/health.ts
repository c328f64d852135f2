import { z } from 'zod';

/** Is the process alive: answers without touching the database. */
export const livePath = '/health/live';
/** May traffic be sent here: 503 when the database does not answer. */
export const readyPath = '/health/ready';

export const HealthResponse = z.strictObject({ status: z.enum(['ok', 'unavailable']) });
