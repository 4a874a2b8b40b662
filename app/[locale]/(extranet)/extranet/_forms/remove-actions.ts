'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { removeContact } from '@/lib/authority/authority.mutations';
import { type ErasedMutation, erased } from '@/lib/forms/definition';
import { type Locale, locales } from '@/lib/i18n/locales';
import { removeAgreement } from '@/lib/partnership/partnership.mutations';
import { withdrawStatus } from '@/lib/partnership/status.mutations';
import { removeProject } from '@/lib/project/project.mutations';
import { act } from '@/lib/record/act';
import { bound, boundKinds } from '@/lib/server/bound';
import { removeSource } from '@/lib/source/source.mutations';

/** What can be taken away with one press, and the key that its act asks for. */
const removals: Record<string, { mutation: ErasedMutation; key: string }> = {
  contact: { mutation: erased(removeContact), key: 'contactId' },
  agreement: { mutation: erased(removeAgreement), key: 'agreementId' },
  source: { mutation: erased(removeSource), key: 'citationId' },
  status: { mutation: erased(withdrawStatus), key: 'observationId' },
  project: { mutation: erased(removeProject), key: 'projectId' },
};

export type Removal = {
  locale: Locale;
  kind: 'contact' | 'agreement' | 'source' | 'status' | 'project';
  id: number;
  /** Where one comes from and goes back to, without the language. */
  back: string;
};

const removalSchema = z.strictObject({
  locale: z.enum(locales),
  kind: z.enum(['contact', 'agreement', 'source', 'status', 'project']),
  id: boundKinds.id,
  back: z.string().regex(/^\/extranet\/[a-z0-9/-]{1,300}$/),
});

/** Takes away a part of a record, or withdraws a word: it stays in the history and can come back. */
export async function remove(given: Removal): Promise<void> {
  const { locale, kind, id, back } = bound(removalSchema, given);
  const path = `/${locale}${back}`;
  const actor = await requireActor(locale, path);
  const removal = removals[kind];
  if (!removal) redirect(path);
  const outcome = await act(removal.mutation, actor, { [removal.key]: id });
  if (outcome.ok) redirect(`${path}?published=1`);
  redirect(
    `${path}?refused=${outcome.problem.kind === 'refused' ? outcome.problem.code : outcome.problem.kind}`,
  );
}
