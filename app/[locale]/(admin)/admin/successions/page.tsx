import { ToldHere } from '@/components/admin/told-here';
import { DeskForm } from '@/components/desk/desk-form';
import { PressForm } from '@/components/desk/press-form';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { AuthorityNameRow } from '@/lib/authority/authority.select';
import { formerAddresses, listSuccessions } from '@/lib/authority/succession.repository';
import { dayOfColumn } from '@/lib/date/day';
import { SuccessionKind } from '@/lib/generated/prisma/enums';
import { formatDay, formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { AdminPage, adminMetadata, type Query } from '../_desk/admin-page';
import { add, move, remove } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };
type Part = { locale: Locale; t: Translate };

export const generateMetadata = adminMetadata('successions.title');

/** Authorities that took over from others, and those that were given another address. */
export default async function SuccessionsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/successions"
      show={async ({ t, v, locale: reader }) => ({
        title: t('successions.title'),
        lead: t('successions.lead'),
        crumbs: [{ label: t('successions.title') }],
        body: (
          <>
            <ToldHere t={t} query={query} />
            <Known locale={reader} t={t} v={v} />
            <Section id="add" title={t('successions.add')} lead={t('successions.addLead')} className="mt-10">
              <DeskForm
                action={add.bind(null, reader)}
                fields={[
                  {
                    name: 'predecessor',
                    label: t('successions.predecessor'),
                    hint: t('successions.nameHint'),
                  },
                  { name: 'successor', label: t('successions.successor') },
                  { name: 'on', label: t('successions.on'), hint: t('successions.onHint') },
                  {
                    name: 'kind',
                    label: t('successions.kind'),
                    kind: 'radios',
                    options: Object.values(SuccessionKind).map((value) => ({
                      value,
                      label: v(`successionKind.${value}`),
                    })),
                  },
                  { name: 'source', label: t('successions.source'), hint: t('successions.sourceHint') },
                ]}
                submit={t('successions.add')}
              />
            </Section>
            <Section
              id="move"
              title={t('successions.move')}
              lead={t('successions.moveLead')}
              className="mt-10"
            >
              <DeskForm
                action={move.bind(null, reader)}
                fields={[
                  { name: 'authority', label: t('successions.authority'), hint: t('successions.nameHint') },
                  { name: 'slug', label: t('successions.slug'), hint: t('successions.slugHint') },
                ]}
                submit={t('successions.move')}
                look="plain"
              />
            </Section>
            <Former locale={reader} t={t} />
          </>
        ),
      })}
    />
  );
}

function AuthorityLink({ locale, authority }: { locale: Locale; authority: AuthorityNameRow }) {
  const { text, lang } = nameIn(locale, authority);
  return (
    <AtlasLink href={`/${locale}/authorities/${authority.slug}`} lang={lang ?? undefined}>
      {text}
    </AtlasLink>
  );
}

async function Known({ locale, t, v }: Part & { v: Translate }) {
  const rows = await listSuccessions();
  return (
    <Section id="known" title={t('successions.known', { count: rows.length })}>
      <ul className="max-w-4xl">
        {rows.map(({ id, on, kind, predecessor, successor }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-hairline border-b py-3"
          >
            <div className="min-w-0">
              <p className="break-words">
                <AuthorityLink locale={locale} authority={predecessor} /> <span aria-hidden="true">→</span>{' '}
                <span className="sr-only">{v(`successionKind.${kind}`)} </span>
                <AuthorityLink locale={locale} authority={successor} />
              </p>
              <p className="text-ink-2 text-sm">
                {v(`successionKind.${kind}`)} · {formatDay(locale, dayOfColumn(on))}
              </p>
            </div>
            <PressForm
              action={remove.bind(null, locale)}
              fields={{ successionId: id }}
              label={t('successions.remove')}
              name={t('successions.removeOf', {
                predecessor: nameIn(locale, predecessor).text,
                successor: nameIn(locale, successor).text,
              })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Former({ locale, t }: Part) {
  const rows = await formerAddresses();
  if (rows.length === 0) return null;
  return (
    <Section id="former" title={t('successions.former')} className="mt-10">
      <ul className="max-w-4xl">
        {rows.map(({ slug, since, authority }) => (
          <li key={slug} className="break-words py-1">
            {slug} <span aria-hidden="true">→</span> <AuthorityLink locale={locale} authority={authority} />{' '}
            <span className="text-ink-2 text-sm">{formatDayOf(locale, since)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
