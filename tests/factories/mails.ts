import type { MailData, TemplateName } from '@/lib/mail/templates';

/** Data of each mail, as whoever queues it would give it. */
export const mailData: { [Name in TemplateName]: MailData<Name> } = {
  'one-time-link': { path: '/fr/extranet/enter?token=abc', minutes: 60 },
  'password-reset': { path: '/fr/extranet/new-password?token=abc', minutes: 60 },
  'sign-in-method-added': { method: 'PASSKEY', day: '2026-11-22', path: '/fr/extranet/account' },
  invitation: {
    authority: 'Albi',
    role: 'EDITOR',
    inviter: '丽江',
    until: '2026-12-31',
    path: '/fr/extranet/invitation?token=abc',
  },
  'claim-received': { authority: '경주시', path: '/fr/extranet' },
  'claim-approved': { authority: 'Albi', role: 'MANAGER', path: '/fr/extranet' },
  'claim-refused': { authority: 'Albi', reason: 'Une autre personne\nest chargée…', path: '/fr/extranet' },
  'claim-revoked': { authority: 'Albi', reason: 'Départ', path: '/fr/extranet' },
  'confirmation-round': {
    authority: 'Albi',
    ties: 10,
    year: 2026,
    until: '2026-12-31',
    path: '/fr/extranet/round?token=abc',
  },
  'round-repeat': {
    authority: 'Albi',
    ties: 1,
    year: 2026,
    until: '2026-12-31',
    path: '/fr/extranet/round?token=abc',
  },
  'change-digest': {
    frequency: 'WEEKLY',
    count: 3,
    changes: [{ tie: 'Albi ⇄ 丽江', what: '1982 → 1983' }],
    path: '/fr/extranet',
  },
  'view-changes': {
    view: 'Occitanie – Chine',
    count: 3,
    changes: [{ tie: 'Albi ⇄ 丽江', what: 'STATUS' }],
    path: '/fr/evaluation/views/occitanie-chine-1a2b3c4d',
  },
  'objection-raised': { tie: 'Albi ⇄ 丽江', by: '丽江', field: '2005', reason: '…', path: '/fr/extranet' },
  'objection-settled': { tie: 'Albi ⇄ 丽江', field: '2005', outcome: 'KEPT', path: '/fr/extranet' },
  'suggestion-verify': { record: 'Albi ⇄ 丽江', hours: 48, path: '/fr/extranet/suggestion?token=abc' },
  'suggestion-decided': { record: 'Albi ⇄ 丽江', outcome: 'REFUSED', path: '/fr/partnerships/albi-lijiang' },
};
