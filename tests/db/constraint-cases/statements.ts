import type { Making, Rule } from './making';

/** What somebody says: of a status, of a fact, and with what right. */
export function statementsCases({
  tieWith,
  observation,
  citation,
  updated,
  add,
}: Making): Record<string, Rule> {
  return {
    observation_as_of_closed: {
      accepts: [observation({ as_of: '2020~' })],
      refuses: [observation({ as_of: '2019/..' }), observation({ as_of: '/2005' })],
    },
    observation_since_before_as_of: {
      accepts: [
        observation({ as_of: '2025', since: '2012' }),
        observation({ as_of: '2025-03', since: '2025' }),
      ],
      refuses: [observation({ as_of: '2025', since: '2026' })],
    },
    observation_reason_fits: {
      accepts: [
        observation({ status: 'SUSPENDED', reason: 'PANDEMIC' }),
        observation({ status: 'DORMANT', reason: 'NO_PROJECTS' }),
      ],
      refuses: [observation({ status: 'ACTIVE', reason: 'FUNDING' })],
    },
    observation_declarant_fits: {
      accepts: [
        () => tieWith((tie) => add.observation(tie.id, { declarant: 'PARTY', party_id: tie.party_ids[0] })),
      ],
      refuses: [
        observation({ declarant: 'PARTY' }),
        () =>
          tieWith((tie) => add.observation(tie.id, { declarant: 'EVALUATOR', party_id: tie.party_ids[0] })),
      ],
    },
    observation_withdrawn_after: {
      accepts: [observation({ withdrawn_at: '2026-02-01' })],
      refuses: [observation({ withdrawn_at: '2025-12-31' })],
    },
    observation_kept: {
      accepts: [
        updated('status_observation', 'withdrawn_at = now()', observation({})),
        updated('status_observation', `statement = '{"fr": "mieux traduit"}'`, observation({})),
      ],
      refuses: [
        ...[
          "status = 'DORMANT'",
          "as_of = '2024'",
          "since = '2020'",
          'recorded_at = now()',
          "declarant = 'EVALUATOR'",
        ].map((set) => updated('status_observation', set, observation({}))),
        updated('status_observation', 'reason = NULL', observation({ status: 'DORMANT', reason: 'FUNDING' })),
        updated('status_observation', 'withdrawn_at = NULL', observation({ withdrawn_at: '2026-02-01' })),
      ],
    },
    party_of_tie: {
      accepts: [() => tieWith((tie) => add.confirmation(tie.id, tie.party_ids[1] ?? 0))],
      refuses: [
        () => tieWith((tie) => tieWith((other) => add.confirmation(tie.id, other.party_ids[0] ?? 0))),
        () => tieWith((tie) => tieWith((other) => add.observation(tie.id, { party_id: other.party_ids[0] }))),
      ],
    },
    citation_one_subject: {
      accepts: [citation({})],
      refuses: [
        citation({ partnership_id: null }),
        async () => citation({ authority_id: (await add.authority()).id })(),
      ],
    },
    citation_disagreement_told: {
      accepts: [
        citation({ agrees: false, stated_value: '2002' }),
        citation({ agrees: false, statement: { fr: 'autre chose' } }),
      ],
      refuses: [citation({ agrees: false })],
    },
  };
}
