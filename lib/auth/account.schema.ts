import { z } from 'zod';
import { locales } from '../i18n/locales';
import { MAX_PASSWORD } from './password.rules';

/** What the forms of accounts send. A refusal is a key of the messages `account.errors`. */
const address = z.string('EMAIL').trim().max(254, 'EMAIL').toLowerCase().pipe(z.email('EMAIL'));
const given = z.string('PASSWORD_EMPTY').min(1, 'PASSWORD_EMPTY').max(MAX_PASSWORD, 'TOO_LONG');
const chosen = z.string('PASSWORD_EMPTY').min(1, 'PASSWORD_EMPTY').max(1000, 'TOO_LONG');
const code = z
  .string('CODE')
  .max(40, 'CODE')
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, 'CODE'));

/** A name as people write it: any script, one line. */
const name = z
  .string('NAME')
  .max(400, 'NAME')
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .max(200, 'NAME')
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<>]*$/u, 'NAME'),
  );

export const digestFrequencies = ['NEVER', 'DAILY', 'WEEKLY', 'MONTHLY'] as const;

export const linkForm = z.strictObject({ email: address });
export const passwordSignInForm = z.strictObject({ email: address, password: given });
export const codeForm = z.strictObject({ code });
export const forgottenForm = z.strictObject({ email: address });
export const newPasswordForm = z.strictObject({ newPassword: chosen });
export const profileForm = z.strictObject({
  name,
  locale: z.enum(locales, 'CHOICE'),
  digest: z.enum(digestFrequencies, 'CHOICE'),
});
export const ownPasswordForm = z.strictObject({ currentPassword: given.optional(), newPassword: chosen });
export const currentPasswordForm = z.strictObject({ currentPassword: given.optional() });
export const oneIdForm = z.strictObject({ id: z.string('CHOICE').min(1, 'CHOICE').max(100, 'CHOICE') });
export const eraseForm = z.strictObject({ email: address });
