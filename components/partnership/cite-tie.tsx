import { useLocale, useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { absoluteUrl } from '@/lib/server/addresses';

export type CiteTieProps = {
  /** Path without language. */
  path: string;
  title: string;
  updated: string;
  parties: readonly { slug: string; name: { text: string } }[];
};

/** How to cite the entry, and where its data can be taken. */
export function CiteTie({ path, title, updated, parties }: CiteTieProps) {
  const t = useTranslations('tie.cite');
  const locale = useLocale();
  const site = useTranslations('common')('siteName');
  return (
    <div className="space-y-3 text-sm">
      <p className="select-all text-ink-2">
        {t('text', { title, site, updated })}{' '}
        <span className="break-all">{absoluteUrl(`/${locale}${path}`)}</span>
      </p>
      <ul className="no-print space-y-1">
        {parties.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/api/v1/partnerships?authority=${slug}`} className="link">
              {t('json', { name: name.text })}
            </a>
          </li>
        ))}
        <li>
          <AtlasLink href={`/${locale}/data`}>{t('dataset')}</AtlasLink>
        </li>
      </ul>
    </div>
  );
}
