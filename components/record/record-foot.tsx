import { useLocale, useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';

export type RecordFootProps = {
  /** Path of the record without its language: `/partnerships/albi-lijiang`. */
  path: string;
  updated: string;
};

/** Records of which anybody may suggest a correction, by the first part of their path. */
const suggestible: Record<string, string> = {
  partnerships: 'partnership',
  authorities: 'authority',
  projects: 'project',
};

/** Where to say that something is wrong with a record, or missing. */
function wrongHref(locale: string, path: string): string {
  const [, pages = '', slug = ''] = path.split('/');
  const kind = suggestible[pages];
  return kind ? `/${locale}/extranet/suggest?${kind}=${slug}` : `/${locale}/contact?record=${path}`;
}

/** What closes a record: when it was last changed, and where to say that something is wrong. */
export function RecordFoot({ path, updated }: RecordFootProps) {
  const t = useTranslations('tie');
  const locale = useLocale();
  return (
    <p className="mt-12 flex flex-wrap gap-x-6 gap-y-1 border-hairline border-t pt-4 text-ink-2 text-sm">
      <span>{t('updated', { date: updated })}</span>
      <span className="no-print">
        {t('wrong.title')} <AtlasLink href={wrongHref(locale, path)}>{t('wrong.link')}</AtlasLink>
      </span>
    </p>
  );
}
