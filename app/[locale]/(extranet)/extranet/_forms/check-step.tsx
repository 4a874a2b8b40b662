import { ChangeTable } from '@/components/forms/change-table';
import { DraftSettled } from '@/components/forms/draft-keeper';
import { TieLines } from '@/components/record/tie-lines';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextArea, Tick } from '@/components/ui/controls';
import { TextInput } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { changeViews } from '@/lib/forms/change.presenter';
import { formPath } from '@/lib/forms/form-path';
import { similarTo } from '@/lib/forms/similar.service';
import { tieLine } from '@/lib/partnership/tie-line.presenter';
import { discard, publish } from './actions';
import type { StepProps } from './edit-step';

/** Second step: what publishing will change, in words, and why. */
export async function CheckStep({ filled, words, locale }: StepProps) {
  const { form, checked, typed } = filled;
  const { t, v } = words;
  const { family, recordKey } = form;
  const key = { locale, family, recordKey };
  const edit = `/${locale}${formPath(family, recordKey)}`;
  if (!checked.changes)
    return (
      <>
        <DraftSettled family={family} recordKey={recordKey} />
        <p className="max-w-measure">{t('noChange')}</p>
        <form action={discard.bind(null, key)} className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href={edit} look="main">
            {t('goOn')}
          </ButtonLink>
          <Button type="submit">{t('draft.discard')}</Button>
        </form>
      </>
    );
  const changes = changeViews(words, form.group, form.sections, checked.changes);
  const similar = form.group === 'newTie' ? await similarTo(form.authorityId, typed, locale) : [];
  return (
    <>
      <DraftSettled family={family} recordKey={recordKey} />
      <p className="mb-6 max-w-measure text-ink-2">{t(form.isNew ? 'check.leadNew' : 'check.lead')}</p>
      <ChangeTable
        changes={changes}
        isNew={form.isNew}
        words={{
          field: t('change.field'),
          before: t('change.before'),
          after: t(form.isNew ? 'change.entered' : 'change.after'),
          nothing: t('nothing'),
          caption: t('step.check'),
        }}
      />
      <form action={publish.bind(null, key)} className="mt-8 max-w-2xl space-y-6">
        {similar.length > 0 && (
          <Notice kind="conflict" title={t('similar.title', { count: similar.length })} heading="h2">
            <p className="mb-2">{t('similar.text')}</p>
            <TieLines ties={similar.map((row) => tieLine({ locale, t, v }, row))} />
            <Tick name="isAnother" value="on">
              {t('similar.another')}
            </Tick>
          </Notice>
        )}
        <div>
          <label htmlFor="sourceNote" className="mb-1 block font-medium">
            {t('note.source')} <span className="font-normal text-ink-2 text-sm">{t('optional')}</span>
          </label>
          <p id="sourceNote-help" className="mb-1.5 text-ink-2 text-sm">
            {t('note.sourceHelp')}
          </p>
          <TextInput id="sourceNote" name="sourceNote" maxLength={1000} aria-describedby="sourceNote-help" />
        </div>
        <div>
          <label htmlFor="reason" className="mb-1 block font-medium">
            {t('note.reason')} <span className="font-normal text-ink-2 text-sm">{t('optional')}</span>
          </label>
          <p id="reason-help" className="mb-1.5 text-ink-2 text-sm">
            {t('note.reasonHelp')}
          </p>
          <TextArea id="reason" name="reason" maxLength={1000} rows={2} aria-describedby="reason-help" />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="main">
            {t('publish')}
          </Button>
          <ButtonLink href={edit}>{t('goOn')}</ButtonLink>
        </div>
        <p className="text-ink-2 text-sm">{t('publishHelp')}</p>
      </form>
      <form action={discard.bind(null, key)} className="mt-4">
        <Button type="submit" look="quiet">
          {t('draft.discard')}
        </Button>
      </form>
    </>
  );
}
