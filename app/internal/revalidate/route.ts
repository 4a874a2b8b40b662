import { revalidatePath } from 'next/cache';
import { z } from 'zod';

export const dynamic = 'force-dynamic';

const asked = z.strictObject({
  pages: z.union([z.literal('everything'), z.array(z.string().startsWith('/').max(300)).max(10_000)]),
});

/**
 * Called by the atlas's own server when the record or the day has changed; the server lets nobody else through. The pages
 * named are made anew for the next reader, the others stay.
 */
export async function POST(request: Request): Promise<Response> {
  const { pages } = asked.parse(await request.json());
  if (pages === 'everything') revalidatePath('/', 'layout');
  else for (const page of pages) revalidatePath(page);
  return new Response(null, { status: 204 });
}
