import { revalidatePath } from 'next/cache';

export const dynamic = 'force-dynamic';

/** Called by the atlas's own server when the record or the day has changed; the server lets nobody else through. */
export function POST(): Response {
  revalidatePath('/', 'layout');
  return new Response(null, { status: 204 });
}
