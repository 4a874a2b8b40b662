import { answerAuth } from '@/lib/auth/http-door';

export const dynamic = 'force-dynamic';

/** Signing in by a provider and by passkeys; nothing of the public interface. */
export const GET = answerAuth;
export const POST = answerAuth;
