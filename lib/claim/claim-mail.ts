import { isLocale, type Locale } from '../i18n/locales';
import { queueMail } from '../mail/mail.service';
import type { Act } from '../record/act';
import { claimedName } from './claimed-name';

type ClaimMail = 'claim-received' | 'claim-approved' | 'claim-refused' | 'claim-revoked';

const names = {
  select: { country: true, nameNative: true, nameFr: true, nameEn: true, nameZh: true, nameKo: true },
} as const;

/** Writes to the person who asked, in their language, what became of it. */
export async function tellClaimant(
  act: Act,
  claimId: number,
  template: ClaimMail,
  dataIn: (locale: Locale) => { path: string; role?: 'EDITOR' | 'MANAGER'; reason?: string },
): Promise<void> {
  const claim = await act.tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      missingName: true,
      user: { select: { email: true, locale: true } },
      authority: names,
      place: names,
    },
  });
  const locale = isLocale(claim.user.locale) ? claim.user.locale : 'fr';
  await queueMail(act.tx, {
    key: `${template}:${claimId}`,
    to: claim.user.email,
    locale,
    template,
    data: { authority: claimedName(locale, claim).text, ...dataIn(locale) } as never,
  });
}
