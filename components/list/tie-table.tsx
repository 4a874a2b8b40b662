import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import { type Punctuation, punctuation } from '@/lib/i18n/punctuation';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';
import { CardCell, CardHead, CardRow, CardTable } from './card-table';
import { TieMarks } from './tie-marks';

export type TieTableProps = { locale: Locale; items: readonly TieItem[]; caption: string };

/** Ties set like a printed table; on a phone each row becomes a card. */
export async function TieTable({ locale, items, caption }: TieTableProps) {
  const t = await getTranslations({ locale, namespace: 'list' });
  const columns = ['tie', 'status', 'agreement', 'themes'] as const;
  return (
    <CardTable caption={caption} captionHidden columns={columns.map((column) => t(`column.${column}`))}>
      {items.map((item) => (
        <TieTableRow key={item.slug} item={item} t={t} marks={punctuation[locale]} />
      ))}
    </CardTable>
  );
}

type T = (key: string, values?: Record<string, number>) => string;

function TieTableRow({ item, t, marks }: { item: TieItem; t: T; marks: Punctuation }) {
  const { agreements, stage, themes, projectCount } = item;
  const agreement = [stage, ...agreements].filter((part) => part !== null);
  return (
    <CardRow>
      <CardHead className="md:w-[40%]">
        <AtlasLink href={item.href} look="quiet" className="font-semibold text-base leading-snug">
          <TieName parties={item.parties.map(({ name }) => name)} />
        </AtlasLink>
        <TiePlaces item={item} aside={marks.aside} />
        <TieMarks marks={item.marks} className="mt-0.5" />
      </CardHead>
      <CardCell className="mt-1.5 md:mt-0 md:w-[22%]">
        <StatusMark status={item.status} label={item.statusLabel} />
        {item.said && <span className="block text-ink-2 text-xs">{item.said}</span>}
      </CardCell>
      <CardCell className={`md:w-[19%] ${agreement.length === 0 ? 'text-ink-2' : ''}`}>
        {agreement.length === 0
          ? t('noAgreement')
          : agreement.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
      </CardCell>
      <CardCell className="text-ink-2">
        {themes.map(({ code, text, lang }, index) => (
          <span key={code} lang={lang ?? undefined}>
            {index > 0 && marks.comma}
            {text}
          </span>
        ))}
        {projectCount > 0 && <span className="block text-xs">{t('projects', { count: projectCount })}</span>}
      </CardCell>
    </CardRow>
  );
}

/** Where each party lies, with its native name where the reader is shown another. */
function TiePlaces({ item, aside }: { item: TieItem; aside: Punctuation['aside'] }) {
  return (
    <span className="block text-ink-2 text-xs">
      {item.parties.map(({ slug, native, place }, index) => (
        <span key={slug}>
          {index > 0 && ' · '}
          {native && <span lang={native.lang ?? undefined}>{native.text}</span>}
          <span lang={place.lang ?? undefined}>{native ? aside(place.text) : place.text}</span>
        </span>
      ))}
    </span>
  );
}
