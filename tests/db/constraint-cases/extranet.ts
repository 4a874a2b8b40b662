import type { Values } from '@/tests/factories/records';
import type { Making, Rule } from './making';

/** Accounts, roles, claims, suggestions, rounds and the history. */
export function extranetCases({ add, sql, insert }: Making): Record<string, Rule> {
  let count = 0;
  const next = () => ++count;
  const now = '2026-11-22T09:00:00Z';

  const person = (over: Values = {}) => {
    const id = `person-${next()}`;
    return insert('app_user', { id, name: id, email: `${id}@mairie.example`, ...over });
  };
  const user = (over: Values) => () => person(over);
  const role = (over: Values) => async () =>
    insert('role_grant', { user_id: (await person()).id, role: 'CORRESPONDENT', office: 'EMBASSY', ...over });
  const claim = (over: Values) => async () =>
    insert('claim', {
      user_id: (await person()).id,
      authority_id: (await add.authority()).id,
      function: 'Chargée de mission',
      ...over,
    });
  const suggestion = (over: Values) => () =>
    insert('suggestion', { text: 'La date est autre.', locale: 'fr', ...over });
  const revision = async () => {
    const tie = await add.tie();
    return insert('revision', {
      act_id: '0192f0c1-7f1e-7c1e-8000-000000000001',
      action: 'tie.update',
      record_kind: 'PARTNERSHIP',
      record_id: tie.id,
      partnership_id: tie.id,
      capacity: 'EDITOR',
      actor_id: (await person()).id,
      reason: 'Correction',
    });
  };
  const objection = (over: Values) => async () => {
    const { id, partnership_id } = await revision();
    return insert('objection', {
      revision_id: id,
      partnership_id,
      authority_id: (await add.authority()).id,
      word: 'Rien depuis 2019.',
      ...over,
    });
  };
  const round = (opens_on: string, closes_on: string) => async () =>
    insert('confirmation_round', {
      authority_id: (await add.authority()).id,
      year: 2026,
      opens_on,
      closes_on,
    });
  const place = (over: Values) => () =>
    insert('gazetteer_place', {
      code_system: 'INSEE',
      code: String(next()),
      country: 'FR',
      kind: 'MUNICIPALITY',
      name_native: 'Albi',
      search: 'albi',
      ...over,
    });
  const contact = (over: Values) => async () =>
    insert('authority_contact', {
      authority_id: (await add.authority()).id,
      office: 'Relations internationales',
      ...over,
    });
  const rewritten = (set: string) => async () =>
    sql(`UPDATE revision SET ${set} WHERE id = ${(await revision()).id}`);

  return {
    user_email_folded: {
      accepts: [user({ email: 'clerk@albi.example' })],
      refuses: [user({ email: 'Clerk@albi.example' })],
    },
    user_locale: { accepts: [user({ locale: 'ko' })], refuses: [user({ locale: 'de' })] },
    role_scope: {
      accepts: [
        role({ country: 'CN' }),
        async () => role({ territory_id: (await add.territory()).id })(),
        role({ role: 'EVALUATOR', office: null }),
      ],
      refuses: [
        role({}),
        role({ country: 'CN', office: null }),
        async () => role({ country: 'FR', territory_id: (await add.territory()).id })(),
        role({ role: 'EVALUATOR', country: 'FR' }),
      ],
    },
    claim_subject: {
      accepts: [
        claim({}),
        claim({ authority_id: null, missing_name: 'Mairie de Lavaur', missing_country: 'FR' }),
      ],
      refuses: [
        claim({ authority_id: null }),
        claim({ authority_id: null, missing_name: 'Mairie de Lavaur' }),
      ],
    },
    claim_decision: {
      accepts: [claim({ state: 'REFUSED', decided_at: now })],
      refuses: [claim({ state: 'APPROVED' }), claim({ decided_at: now })],
    },
    suggestion_decision: {
      accepts: [suggestion({}), suggestion({ state: 'ACCEPTED', decided_at: now })],
      refuses: [
        suggestion({ state: 'REFUSED' }),
        suggestion({ state: 'AMENDED' }),
        suggestion({ decided_at: now }),
      ],
    },
    objection_settled: {
      accepts: [
        objection({}),
        objection({ state: 'SETTLED', settlement: 'KEPT', settled_at: now }),
        objection({ state: 'WITHDRAWN', settled_at: now }),
      ],
      refuses: [
        objection({ state: 'SETTLED', settled_at: now }),
        objection({ settled_at: now }),
        objection({ state: 'WITHDRAWN' }),
      ],
    },
    round_span: {
      accepts: [round('2026-03-01', '2026-05-01')],
      refuses: [round('2026-03-01', '2026-03-01'), round('2026-03-02', '2026-03-01')],
    },
    place_in_range: {
      accepts: [place({}), place({ latitude: 43.9, longitude: 2.15 })],
      refuses: [place({ latitude: 91, longitude: 0 }), place({ latitude: 43.9 })],
    },
    person_with_consent: {
      accepts: [contact({}), contact({ person_name: 'Une personne', consented_at: now })],
      refuses: [contact({ person_name: 'Une personne' })],
    },
    revision_kept: {
      accepts: [revision, rewritten('actor_id = NULL')],
      refuses: [
        rewritten("reason = 'Autre'"),
        rewritten(`"after" = '{}'`),
        async () => {
          const { id } = await revision();
          const other = await person();
          await sql('UPDATE revision SET actor_id = $1 WHERE id = $2', [other.id, id]);
        },
        async () => sql(`DELETE FROM revision WHERE id = ${(await revision()).id}`),
      ],
    },
  };
}
