import { z } from 'zod';
import { wakeMailSender } from '../mail/mail-wake';
import { isTemplateName, templates } from '../mail/templates';
import { isUndelivered } from '../mail/undelivered';
import { done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { nobodysSubject } from '../record/subjects';

type Mail = { state: string; template: string };

const holdsLink = ({ template }: Mail) => !isTemplateName(template) || templates[template].secret;

/** Whether a mail did not go and may go again. */
export const canResend = (mail: Mail): boolean => isUndelivered(mail.state) && !holdsLink(mail);

/** Sends a mail again that did not go, or of which nobody knows whether it went. One that held a link holds it no more. */
export const resendMail = mutation({
  name: 'mail.resend',
  permission: 'ADMINISTER',
  schema: z.strictObject({ mailId: recordId }),
  subject: nobodysSubject,
  async run(act, { mailId: id }) {
    await act.tx.$queryRaw`SELECT id FROM mail_message WHERE id = ${id} FOR UPDATE`;
    const mail = await act.tx.mailMessage.findUnique({ where: { id } });
    if (!mail) return { ok: false, problem: { kind: 'not-found' } };
    if (!isUndelivered(mail.state)) return refuse('not-failed');
    if (holdsLink(mail)) return refuse('link-is-gone');
    await act.tx.mailMessage.update({
      where: { id },
      data: { state: 'QUEUED', attempts: 0, lastError: null, notBefore: act.now, sendingAt: null },
    });
    await act.audit(`mail:${id}`, { resent: true, was: mail.state });
    wakeMailSender();
    return done({ mailId: id });
  },
});
