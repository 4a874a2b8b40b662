'use server';

import { randomBytes } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { ReportFormState } from '@/components/report/report-form-state';
import { keepIfForbidden } from '@/lib/forms/desk-stash.service';
import type { Locale } from '@/lib/i18n/locales';
import { act, type Problem } from '@/lib/record/act';
import { publishReport, removeReport, saveReport } from '@/lib/report/report.mutations';
import { differences, merged } from '@/lib/report/report-conflict.rules';
import {
  draftBlock,
  emptyBlock,
  keptBlock,
  pressed,
  type ReportDraft,
  readDraft,
} from '@/lib/report/report-draft';
import { type OpenReport, reportFor } from '@/lib/report/report-reading.service';
import { reportWords } from '@/lib/report/report-words';
import { boundForm, boundQuery, boundSegment } from '@/lib/server/bound';
import type { FormState } from '@/lib/server/form-state';
import { actingOn, codeOf, onlyFields, told } from '../../../(admin)/admin/_desk/act-here';
import { errorSentence, formAgain } from './_desk/report-form';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const newId = () => randomBytes(4).toString('hex');

/** A new report, empty but for its title. */
export async function create(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor, locale, page } = await actingOn(given, '/evaluation/reports', form);
  onlyFields(form, ['title', 'locale', 'visibility'], page);
  const outcome = await act(saveReport, actor, {
    ...{ reportId: null, version: 0, blocks: [] },
    title: text(form, 'title'),
    locale: text(form, 'locale'),
    visibility: text(form, 'visibility'),
  });
  if (!outcome.ok) {
    await keepIfForbidden(outcome.problem, page, form);
    return formAgain(locale, form, outcome.problem);
  }
  told(`/${locale}/evaluation/reports/${outcome.value.slug}`, outcome, 'report-made');
}

const draftOf = ({ version, title, locale, visibility, blocks }: OpenReport): ReportDraft => ({
  ...{ version, title, locale, visibility },
  blocks: blocks.map(draftBlock),
});

/** Fields of the builder: of the report, of each block by its place, of a difference to settle. */
const builderField =
  /^(version|title|locale|visibility|do|kind|settles|keep\.[\w.-]{1,80}|b\.\d{1,3}\.(id|type|title|text|kind|query))$/;

/** Everything that the builder's buttons do: the whole report is sent each time, so that nothing typed is lost. */
export async function write(
  given: string,
  of: string,
  _: ReportFormState,
  form: FormData,
): Promise<ReportFormState> {
  const slug = boundSegment(of);
  const { actor, locale, page } = await actingOn(given, `/evaluation/reports/${slug}`, form);
  onlyFields(form, builderField, page);
  const sent = readDraft(form);
  const report = await reportFor(actor, slug);
  if (!report) return again(locale, sent, { kind: 'not-found' });
  const chosen = form.has('settles') && report.version === sent.version ? settled(sent, report, form) : sent;
  const { blocks, about } = pressed(chosen.blocks, text(form, 'do'), {
    newId: newId(),
    newKind: text(form, 'kind'),
  });
  const draft = { ...chosen, blocks };
  const outcome = await act(saveReport, actor, {
    reportId: report.id,
    version: draft.version,
    title: draft.title,
    locale: draft.locale,
    visibility: draft.visibility === 'EVALUATORS' ? 'EVALUATORS' : 'PRIVATE',
    blocks: draft.blocks.map(keptBlock),
  });
  if (!outcome.ok) {
    await keepIfForbidden(outcome.problem, page, form);
    return again(locale, draft, outcome.problem, await reportFor(actor, slug));
  }
  redirect(`${page}?done=report-saved${about ? `#block-${about}` : ''}`);
}

const settled = (sent: ReportDraft, report: OpenReport, form: FormData): ReportDraft =>
  merged(sent, draftOf(report), (key) => (text(form, `keep.${key}`) === 'theirs' ? 'theirs' : 'mine'));

/** The form again with all that was typed, and what stands against it. */
function again(
  locale: Locale,
  draft: ReportDraft,
  problem: Problem,
  report: OpenReport | null = null,
): ReportFormState {
  const { t } = reportWords(locale);
  const state: ReportFormState = { draft, errors: {}, message: null, conflict: null };
  if (problem.kind === 'conflict' && report) {
    const theirs = draftOf(report);
    return {
      ...state,
      message: t('refusal.conflict'),
      // From here on the writer knows what the other wrote.
      draft: { ...draft, version: theirs.version },
      conflict: differences(draft, theirs),
    };
  }
  if (problem.kind !== 'invalid') return { ...state, message: t(`refusal.${codeOf(problem)}`) };
  for (const { path, message } of problem.issues) {
    const field = path.replace(/^blocks\.(\d+)/, 'b.$1');
    state.errors[field] ??= errorSentence(t, message);
  }
  return { ...state, message: state.errors.blocks ?? t('error.below') };
}

/** Puts a figure at the end of a report, or of a new one. */
export async function addFigure(
  given: string,
  asked: string,
  askedQuery: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [kind, query] = [boundSegment(asked), boundQuery(askedQuery)];
  const { actor, locale, page } = await actingOn(given, '/evaluation/reports', form);
  onlyFields(form, ['report', 'title', 'heading'], page);
  const block = keptBlock(emptyBlock(newId(), 'EXHIBIT', kind, query, text(form, 'heading')));
  const slug = text(form, 'report');
  const report = slug === '' ? null : await reportFor(actor, slug);
  if (slug !== '' && !report) return formAgain(locale, form, { kind: 'not-found' });
  const outcome = await act(saveReport, actor, {
    reportId: report?.id ?? null,
    version: report?.version ?? 0,
    title: report?.title ?? text(form, 'title'),
    locale: report?.locale ?? locale,
    visibility: report?.visibility === 'PRIVATE' || !report ? 'PRIVATE' : 'EVALUATORS',
    blocks: [...(report?.blocks ?? []), block],
  });
  if (!outcome.ok) return formAgain(locale, form, outcome.problem);
  told(`/${locale}/evaluation/reports/${outcome.value.slug}`, outcome, 'figure-added');
}

export async function publish(given: string, sent: FormData): Promise<void> {
  const form = boundForm(sent);
  const { actor, page } = await actingOn(given, `/evaluation/reports/${boundSegment(text(form, 'slug'))}`);
  onlyFields(form, ['slug', 'reportId', 'version'], page);
  const outcome = await act(publishReport, actor, {
    reportId: Number(text(form, 'reportId')),
    version: Number(text(form, 'version')),
  });
  told(page, outcome, 'report-published');
}

export async function remove(given: string, sent: FormData): Promise<void> {
  const form = boundForm(sent);
  const { actor, page, locale } = await actingOn(
    given,
    `/evaluation/reports/${boundSegment(text(form, 'slug'))}`,
  );
  onlyFields(form, ['slug', 'reportId'], page);
  const outcome = await act(removeReport, actor, { reportId: Number(text(form, 'reportId')) });
  told(outcome.ok ? `/${locale}/evaluation/reports` : page, outcome, 'report-removed');
}
