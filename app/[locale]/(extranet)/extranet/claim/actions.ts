'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ClaimFormState } from '@/components/claim/claim-form';
import { submitClaim } from '@/lib/claim/claim.mutations';
import { claimForm } from '@/lib/claim/claim-form.schema';
import { requireSender } from '@/lib/forms/desk-stash.service';
import { type PlaceField, readPlaceField } from '@/lib/gazetteer/place-field.service';
import { placeOption } from '@/lib/gazetteer/place-option.presenter';
import { act } from '@/lib/record/act';
import { boundForm, boundLocale } from '@/lib/server/bound';
import { readForm, refused } from '@/lib/server/form-state';

/** Sends a request to speak for an authority, or gives the form back with what was typed. */
export async function sendClaim(given: string, _: ClaimFormState, form: FormData): Promise<ClaimFormState> {
  const locale = boundLocale(given);
  const [t, v] = await Promise.all([
    getTranslations({ locale, namespace: 'claims' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const sentence = (code: string) => t(`error.${code}`);
  const place = await readPlaceField(boundForm(form), 'place', { locale });
  const again = (problems: Parameters<typeof refused>[1], words = sentence): ClaimFormState => ({
    ...refused(form, problems, words),
    chosen: place.chosen && placeOption(locale, v, place.chosen),
    words: place.words,
    choices: place.choices.map((each) => placeOption(locale, v, each)),
  });
  const actor = await requireSender(locale, `/${locale}/extranet/claim`, form);
  const { data, state } = readForm(claimForm, form, sentence);
  if (!data) return { ...again([]), ...state };
  const target = targetOf(place, data);
  if (typeof target === 'string') return again([{ field: 'place', code: target }]);
  const { function: work, message } = data;
  const outcome = await act(submitClaim, actor, { target, function: work, message });
  if (outcome.ok) redirect(`/${locale}/extranet/claim?done=sent`);
  const { problem } = outcome;
  if (problem.kind === 'invalid')
    return again(
      problem.issues.map(({ path, message: code }) => ({ field: path.replace('target.', ''), code })),
    );
  const code = problem.kind === 'refused' ? problem.code : problem.kind;
  return again([{ code }], (each) => t(`problem.${each}`));
}

/** What is asked for; a code of what is wrong, else. */
function targetOf(place: PlaceField, data: { missingName: string; missingCountry: string }) {
  const { chosen, words, choices } = place;
  if (chosen?.authority) return { authorityId: chosen.authority.id };
  if (chosen && chosen.placeId !== null) return { placeId: chosen.placeId };
  if (data.missingName.trim() !== '')
    return { missingName: data.missingName, missingCountry: data.missingCountry };
  if (words.trim() === '') return 'place-needed';
  return choices.length > 0 ? 'place-choose' : 'place-none';
}
