'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { resendMail } from '@/lib/administration/resend-mail.mutation';
import { act } from '@/lib/record/act';
import { bound } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';
import { actingOn, told } from '../_desk/act-here';

/** The list's state and page. */
const listQuery = z.string().regex(/^\?[\w=&-]{1,100}$/);
const resendForm = z.strictObject({ mailId: z.coerce.number().int().positive() });

/** One press sends a mail again. @param list address of the list in hand, which comes back */
export async function resend(given: string, list: string, form: FormData): Promise<void> {
  const query = bound(listQuery, list);
  const { actor, page } = await actingOn(given, `/admin/mails${query}`);
  const sent = resendForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${page}&problem=invalid`);
  told(page, await act(resendMail, actor, sent.data), 'resent');
}
