import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import type { NewsDay, NewsItem } from '@/lib/news/news.presenter';

/** Shown at once; the rest unfolds. */
const SHOWN = 8;

/** Days with what entered the record or changed in it. */
export async function NewsDays({ locale, days }: { locale: Locale; days: readonly NewsDay[] }) {
  const t = await getTranslations({ locale, namespace: 'news' });
  return (
    <ol>
      {days.map(({ day, label, groups }) => (
        <li key={day} className="border-hairline border-t py-4 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-x-6">
          <h3 className="mb-2 text-lg leading-snug">
            <time dateTime={day}>{label}</time>
          </h3>
          <div className="grid gap-5">
            {groups.map(({ kind, items }) => (
              <div key={kind}>
                <h4 className="font-sans font-semibold text-sm">{t(kind, { count: items.length })}</h4>
                <NewsItems items={items.slice(0, SHOWN)} />
                {items.length > SHOWN && (
                  <details>
                    <summary className="min-h-8 py-1 text-accent text-sm">
                      {t('more', { count: items.length - SHOWN })}
                    </summary>
                    <NewsItems items={items.slice(SHOWN)} />
                  </details>
                )}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function NewsItems({ items }: { items: readonly NewsItem[] }) {
  return (
    <ul>
      {items.map(({ key, href, names, note }) => (
        <li key={key} className="py-1">
          <AtlasLink href={href} look="quiet">
            <TieName parties={names} />
          </AtlasLink>
          {note && <span className="ms-2 text-ink-2 text-sm">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
