import { type FactView, HubFacts } from '@/components/forms/hub-section';
import type { Actor } from '@/lib/auth/actor';
import type { OpenForm } from '@/lib/forms/definition';
import { fieldsOf, wordsKey } from '@/lib/forms/field';
import { originsOf } from '@/lib/forms/form.service';
import { type FormWords, valueWords } from '@/lib/forms/value.presenter';

type Part = Pick<OpenForm, 'group' | 'sections' | 'stored' | 'record' | 'tieId' | 'authorityId'>;
export type PartFactsProps = { actor: Actor; part: Part; words: FormWords };

/** What a part of a record holds now, each field with who last set it. */
export async function PartFacts({ actor, part, words }: PartFactsProps) {
  const origins = await originsOf(actor, part, words);
  const facts = fieldsOf(part.sections).map((field): FactView => {
    const lines = valueWords(words, field, part.stored[field.name] ?? null);
    const label = words.t(`${wordsKey(part.group, field)}.label`);
    return { key: field.name, label, lines, origin: origins.get(field.name) ?? null };
  });
  return <HubFacts facts={facts} nothing={words.t('nothing')} />;
}
