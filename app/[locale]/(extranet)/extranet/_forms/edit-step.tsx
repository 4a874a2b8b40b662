import { DraftKeeper } from '@/components/forms/draft-keeper';
import { FormField } from '@/components/forms/form-field';
import { PointMap } from '@/components/forms/point-map';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/auth/actor';
import { atlasDay } from '@/lib/date/day';
import { type PointView, sectionViews } from '@/lib/forms/form.presenter';
import { type FilledForm, originsOf } from '@/lib/forms/form.service';
import { BASE, OPENING } from '@/lib/forms/sent';
import type { FormWords } from '@/lib/forms/value.presenter';
import { formatDay } from '@/lib/i18n/dates';
import { type Locale, languageTags } from '@/lib/i18n/locales';
import { discard, saveStep } from './actions';

export type StepProps = { filled: FilledForm; words: FormWords; locale: Locale; actor: Actor };

const FORM_ID = 'edit-form';

/** First step: typing. What was typed before is there again. */
export async function EditStep({
  filled,
  words,
  locale,
  actor,
  isChecked,
}: StepProps & { isChecked: boolean }) {
  const { form, draft, typed, base, checked } = filled;
  const { t } = words;
  const { family, recordKey, group } = form;
  const issues = isChecked ? checked.issues : [];
  const origins = await originsOf(actor, form, words);
  const sections = sectionViews(words, group, form.sections, { typed, issues, origins });
  const key = { locale, family, recordKey };
  const fieldWords = { required: t('required'), remove: t('removeLine') };
  return (
    <>
      {issues.length > 0 && (
        <Notice
          kind="caution"
          title={t('issues.title', { count: issues.length })}
          heading="h2"
          className="mb-6"
        >
          {t('issues.text')}
        </Notice>
      )}
      {draft && issues.length === 0 && (
        <Notice kind="info" title={t('draft.title')} heading="h2" className="mb-6">
          <p>{t('draft.text', { date: formatDay(locale, atlasDay(draft.updatedAt.getTime())) })}</p>
          <form action={discard.bind(null, key)} className="mt-2">
            <Button type="submit">{t('draft.discard')}</Button>
          </form>
        </Notice>
      )}
      <form
        key={draft?.updatedAt.getTime() ?? 0}
        id={FORM_ID}
        action={saveStep.bind(null, key)}
        noValidate
        className="max-w-4xl space-y-12"
      >
        <input type="hidden" name={BASE} value={JSON.stringify(base)} />
        <input type="hidden" name={OPENING} defaultValue="" />
        {sections.map((section) => (
          <section key={section.id} aria-labelledby={section.id}>
            <h2 id={section.id} className="text-xl">
              {section.title}
            </h2>
            <p className="mt-1 mb-5 max-w-measure text-ink-2 text-sm">{section.lead}</p>
            {section.point && <SectionPoint point={section.point} words={words} />}
            <div className="space-y-7">
              {section.fields.map((field) => (
                <FormField key={field.name} field={field} words={fieldWords} />
              ))}
            </div>
          </section>
        ))}
        <div className="border-hairline border-t pt-6">
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="main">
              {t('toCheck')}
            </Button>
            <ButtonLink href={`/${locale}${form.back}`} look="quiet">
              {t('leave')}
            </ButtonLink>
          </div>
          <p className="mt-3 text-ink-2 text-sm">{t('toCheckHelp')}</p>
          <DraftKeeper
            formId={FORM_ID}
            url={`/${locale}/extranet/drafts`}
            family={family}
            recordKey={recordKey}
            lang={languageTags[locale]}
            own={{ base: BASE, opening: OPENING }}
            words={{
              saved: t('keeper.saved', { time: '{time}' }),
              offline: t('keeper.offline'),
              signedOut: t('keeper.signedOut'),
              restored: t('keeper.restored'),
              understood: t('understood', { date: '{date}' }),
            }}
          />
        </div>
      </form>
    </>
  );
}

/** The point of a section on a map, and what the register of places says of it. */
function SectionPoint({ point, words }: { point: PointView; words: FormWords }) {
  const { t } = words;
  const { latitude, longitude, country, register } = point;
  return (
    <div className="mb-7">
      <PointMap
        latitude={latitude}
        longitude={longitude}
        country={country}
        register={register}
        decimalMark={words.locale === 'fr' ? ',' : '.'}
        words={{
          map: t('point.map'),
          keys: t('point.keys'),
          centre: t('point.centre'),
          take: t('point.take'),
          zoomIn: t('point.zoomIn'),
          zoomOut: t('point.zoomOut'),
        }}
      />
      {register && <p className="mt-2 text-ink-2 text-sm">{register.words}</p>}
    </div>
  );
}
