import { getTranslations } from 'next-intl/server';
import { ExternalLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { type Locale, languageTags } from '@/lib/i18n/locales';
import type { PostView } from '@/lib/territory/country.presenter';

/** The French posts in a country, with what each covers. */
export async function PostList({ locale, posts }: { locale: Locale; posts: readonly PostView[] }) {
  if (posts.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'territory' });
  const list = new Intl.ListFormat(languageTags[locale], { type: 'conjunction' });
  return (
    <Section id="posts" title={t('country.posts')}>
      <ul>
        {posts.map(({ slug, office, website, covers }) => (
          <li key={slug} className="border-hairline border-b py-1.5 last:border-b-0">
            <span lang={office.lang ?? undefined}>
              {website ? <ExternalLink href={website}>{office.text}</ExternalLink> : office.text}
            </span>
            <span className="block text-ink-2 text-xs">
              {covers.length > 0
                ? t('country.postCovers', { names: list.format(covers) })
                : t('country.postRest')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
