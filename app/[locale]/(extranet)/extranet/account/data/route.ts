import { findEverythingAbout } from '@/lib/auth/export.repository';
import { signInPath } from '@/lib/auth/link-path';
import { currentActor } from '@/lib/auth/session';
import { atlasDay } from '@/lib/date/day';
import { publicUrl } from '@/lib/env';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

type Context = { params: Promise<{ locale: string }> };

/** Everything that the atlas keeps of whoever is signed in, as a file (GDPR, articles 15 and 20). */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const given = (await params).locale;
  const locale = isLocale(given) ? given : defaultLocale;
  const actor = await currentActor();
  if (!actor)
    return new Response(null, {
      status: 303,
      headers: {
        Location: signInPath(locale, `/${locale}/extranet/account`),
        'Cache-Control': 'private, no-store',
      },
    });
  const data = { atlas: publicUrl(), exportedAt: new Date(), ...(await findEverythingAbout(actor.userId)) };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="atlas-${atlasDay(Date.now())}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
