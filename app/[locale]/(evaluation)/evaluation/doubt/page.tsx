import { ChoiceLinks } from '@/components/doubt/choice-links';
import { DoubtNav } from '@/components/doubt/doubt-nav';
import { WorkList } from '@/components/doubt/work-list';
import { Pagination } from '@/components/list/pagination';
import { Section } from '@/components/ui/section';
import type { Actor } from '@/lib/auth/actor';
import { atlasDay } from '@/lib/date/day';
import { countDoubts } from '@/lib/doubt/doubt.repository';
import { type Doubt, doubts, type Silence, silences } from '@/lib/doubt/doubt.rules';
import { readWorklist } from '@/lib/doubt/worklist.service';
import { pageAddress } from '@/lib/evaluation/exhibit-address';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { addressOf } from '@/lib/filter/filter-address';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { oneOf } from '@/lib/server/one-of';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { FilteredExhibits } from '../_desk/filtered-exhibits';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('title', 'doubt');

type Chosen = { locale: Locale; filter: PartnershipFilter; doubt: Doubt; months: Silence; t: Translate };

/** What stands in an address for a doubt; what is usual is left out. */
const extraOf = (doubt: Doubt, months: Silence): Record<string, string> => ({
  ...(doubt === 'SILENT' ? {} : { doubt }),
  ...(months === '24' ? {} : { months }),
});

/** Ties in doubt, and the worklist of who looks into them. */
export default async function DoubtPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const doubt = oneOf(doubts, query.doubt) ?? 'SILENT';
  const months = oneOf(silences, query.months) ?? '24';
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/doubt"
      namespace="doubt"
      wide
      show={async ({ t, v, locale: reader, actor }) => ({
        title: t('title'),
        lead: t('lead'),
        crumbs: [{ label: t('title') }],
        body: (
          <>
            <DoubtNav locale={reader} t={t} />
            <FilteredExhibits
              locale={reader}
              path={`/${reader}/evaluation/doubt`}
              query={queryOf(query)}
              kinds={['silent-ties']}
              controls={(filter) => <Choices {...{ locale: reader, filter, doubt, months, t }} />}
              after={(filter) => <Work {...{ locale: reader, filter, doubt, months, t, v, actor }} />}
            />
          </>
        ),
      })}
    />
  );
}

async function Choices({ locale, filter, doubt, months, t }: Chosen) {
  const counts = await countDoubts(filter, months);
  const path = `/${locale}/evaluation/doubt`;
  return (
    <>
      <ChoiceLinks
        label={t('work.choose')}
        choices={doubts.map((key) => ({
          key,
          label: `${t(`kind.${key}`)} (${counts[key]})`,
          href: pageAddress(path, filter, extraOf(key, months)),
          isChosen: key === doubt,
        }))}
      />
      {doubt === 'SILENT' && (
        <ChoiceLinks
          label={t('work.months')}
          choices={silences.map((key) => ({
            key,
            label: t('work.monthsOf', { months: key }),
            href: pageAddress(path, filter, extraOf(doubt, key)),
            isChosen: key === months,
          }))}
        />
      )}
    </>
  );
}

async function Work({ locale, filter, doubt, months, t, v, actor }: Chosen & { v: Translate; actor: Actor }) {
  const { total, page, pageCount, lines } = await readWorklist({ locale, v }, filter, doubt, months);
  return (
    <Section id="work" title={t('work.title')} lead={t('work.lead', { count: total })}>
      {lines.length > 0 && (
        <WorkList
          {...{ locale, lines, t }}
          userId={actor.userId}
          today={atlasDay(Date.now())}
          hrefOf={(slug) =>
            `/${locale}/evaluation/doubt/ties/${slug}${doubt === 'SILENT' ? '' : `?doubt=${doubt}`}`
          }
        />
      )}
      <Pagination
        {...{ locale, page, pageCount }}
        hrefOf={(number) =>
          addressOf(
            { path: `/${locale}/evaluation/doubt`, extra: extraOf(doubt, months) },
            { ...filter, page: number },
          )
        }
      />
    </Section>
  );
}
