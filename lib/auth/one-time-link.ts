import { createHash } from 'node:crypto';
import { z } from 'zod';
import { auth } from './auth';

const tokenForm = /^[A-Za-z]{32}$/;
const record = z.object({ type: z.literal('magic-link'), email: z.email() });

/** The address that a link was sent to, or null where it is used, expired or altered; nothing changes. */
export async function findPendingLink(token: string): Promise<string | null> {
  if (!tokenForm.test(token)) return null;
  const { internalAdapter } = await auth().$context;
  const kept = createHash('sha256').update(token).digest('base64url');
  const found = await internalAdapter.findVerificationValue(`magic-link:${kept}`);
  if (!found || found.expiresAt < new Date()) return null;
  const parsed = record.safeParse(JSON.parse(found.value));
  return parsed.success ? parsed.data.email : null;
}

/** Whether a link to a new password still serves; nothing changes. */
export async function isResetPending(token: string): Promise<boolean> {
  if (!/^[\w-]{10,64}$/.test(token)) return false;
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return found !== null && found !== undefined && found.expiresAt > new Date();
}
