import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PlaceLine } from '@/components/forms/place-line';
import { PlacePicker } from '@/components/forms/place-picker';
import { Button } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { partnersField } from '@/lib/forms/definitions/new-tie.fields';
import { findDraft } from '@/lib/forms/form.repository';
import { openForm } from '@/lib/forms/open-form';
import { authoritiesToProposeFor } from '@/lib/forms/proposers.service';
import { keptOf, takeStash, typedIn } from '@/lib/forms/stash.service';
import { type FoundPlace, resolvePlace } from '@/lib/gazetteer/gazetteer.service';
import { readPlaceField } from '@/lib/gazetteer/place-field.service';
import { type PlaceOption, placeOption, placePickerStrings } from '@/lib/gazetteer/place-option.presenter';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { isSlug } from '@/lib/slug/slug.rules';
import { formMetadata } from '../../_forms/form-metadata';
import { FormPage } from '../../_forms/form-page';
import { type FormQuery, many, one } from '../../_forms/form-query';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<FormQuery> };

export const generateMetadata = ({ params }: Props) => formMetadata(params, 'newTie');

/** A tie that the atlas does not have: for which authority, with whom, then what it is. */
export default async function NewTiePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const own = one(query.for);
  const actor = await requireActor(locale, `/${locale}/extranet/ties/new${own ? `?for=${own}` : ''}`);
  if (!own || !isSlug(own)) return <ForWhom locale={locale} actor={actor} />;
  const recordKey = `new:${own}`;
  const kept = await keptOf('tie', recordKey);
  const form = await openForm(actor, 'tie', recordKey, { locale, typed: kept ? typedIn(kept) : undefined });
  if (typeof form !== 'string') await takeStash(actor, form, kept);
  const draft = await findDraft({ userId: actor.userId, family: 'tie', recordKey });
  const asked = query[partnersField] ? many(query[partnersField]) : (draft?.typed[partnersField] ?? []);
  const places = await Promise.all([...new Set(asked)].map((value) => resolvePlace(value, locale)));
  const partners = places.filter((place) => place !== null);
  const given = { [partnersField]: partners.map(({ value }) => value) };
  // Whoever may not is told so at once, and not when they have found a partner.
  if (partners.length === 0 && typeof form !== 'string')
    return <WithWhom locale={locale} own={own} query={query} partners={[]} />;
  return (
    <FormPage locale={locale} family="tie" recordKey={recordKey} query={query} given={given}>
      <Partners locale={locale} own={own} query={query} partners={partners} />
    </FormPage>
  );
}

type WithProps = { locale: Locale; own: string; query: FormQuery; partners: readonly FoundPlace[] };

/** The step before the form: whom the tie is with, in any script or by code. */
async function WithWhom(props: WithProps) {
  const t = await getTranslations({ locale: props.locale, namespace: 'forms' });
  return (
    <div className="page pb-16">
      <PageHeader title={t('form.newTie.title')} lead={t('newTie.withWhom')} />
      <PartnerForm {...props} />
    </div>
  );
}

/** A form that only asks: it changes nothing and stands in the address. */
async function PartnerForm({ locale, own, query, partners }: WithProps) {
  const [t, p, v] = await Promise.all([
    getTranslations({ locale, namespace: 'forms' }),
    getTranslations({ locale, namespace: 'places' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const sent = new FormData();
  sent.set('withWords', one(query.withWords) ?? '');
  const found = await readPlaceField(sent, partnersField, { locale });
  const option = (place: FoundPlace): PlaceOption => placeOption(locale, v as Translate, place);
  return (
    <form method="get" className="max-w-2xl">
      <input type="hidden" name="for" value={own} />
      {partners.map(({ value }) => (
        <input key={value} type="hidden" name={partnersField} value={value} />
      ))}
      <PlacePicker
        key={partners.length}
        name={partnersField}
        locale={locale}
        label={t('newTie.partner')}
        words={partners.length === 0 ? found.words : ''}
        choices={partners.length === 0 ? found.choices.map(option) : []}
        problem={
          partners.length === 0 && found.words && found.choices.length === 0 ? t('newTie.nobody') : undefined
        }
        strings={placePickerStrings(p as Translate)}
      />
      <Button type="submit" look={partners.length === 0 ? 'main' : 'plain'} className="mt-4">
        {t(partners.length === 0 ? 'newTie.next' : 'newTie.addPartner')}
      </Button>
    </form>
  );
}

/** Above the form: who the parties are, with a way to change them. */
async function Partners(props: WithProps) {
  const { locale, own, partners } = props;
  const [t, p, v] = await Promise.all([
    getTranslations({ locale, namespace: 'forms' }),
    getTranslations({ locale, namespace: 'places' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const without = (value: string) => {
    const rest = new URLSearchParams({ for: own });
    for (const place of partners) if (place.value !== value) rest.append(partnersField, place.value);
    if (partners.length === 1) rest.set(partnersField, '');
    return `/${locale}/extranet/ties/new?${rest}`;
  };
  return (
    <section
      aria-labelledby="partners"
      className="mb-8 max-w-4xl rounded-md border border-hairline bg-sheet p-4"
    >
      <h2 id="partners" className="font-sans font-semibold text-base tracking-normal">
        {t('newTie.partners', { count: partners.length })}
      </h2>
      <ul className="divide-y divide-hairline">
        {partners.map((place) => (
          <li key={place.value} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <PlaceLine place={placeOption(locale, v as Translate, place)} inAtlas={p('inAtlas')} />
            <AtlasLink href={without(place.value)} className="inline-block py-2 text-sm">
              {t('newTie.notThis')}
            </AtlasLink>
          </li>
        ))}
      </ul>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 items-center text-accent text-sm">
          {t('newTie.another')}
        </summary>
        <PartnerForm {...props} />
      </details>
    </section>
  );
}

/** For which of one's authorities. */
async function ForWhom({
  locale,
  actor,
}: {
  locale: Locale;
  actor: Parameters<typeof authoritiesToProposeFor>[0];
}) {
  const t = await getTranslations({ locale, namespace: 'forms' });
  const authorities = await authoritiesToProposeFor(actor);
  return (
    <div className="page pb-16">
      <PageHeader
        title={t('form.newTie.title')}
        lead={t(authorities.length > 0 ? 'newTie.forWhom' : 'newTie.forNobody')}
      />
      <ul className="space-y-2">
        {authorities.map((authority) => {
          const name = nameIn(locale, authority);
          return (
            <li key={authority.slug}>
              <AtlasLink
                href={`/${locale}/extranet/ties/new?for=${authority.slug}`}
                lang={name.lang ?? undefined}
                className="inline-block py-2"
              >
                {name.text}
              </AtlasLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
