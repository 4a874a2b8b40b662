'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { resendMail } from '@/lib/administration/resend-mail.mutation';
import { act } from '@/lib/record/act';
import { formFields } from '@/lib/server/form-fields';
import { actingOn, told } from '../_desk/act-here';

const resendForm = z.strictObject({ mailId: z.coerce.number().int().positive() });

/** One press sends a mail again. @param query of the list in hand, which comes back */
export async function resend(given: string, query: string, form: FormData): Promise<void> {
  const { actor, page } = await actingOn(given, `/admin/mails${query}`);
  const sent = resendForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${page}${query ? '&' : '?'}problem=invalid`);
  told(page, await act(resendMail, actor, sent.data), 'resent');
}
