import type { Making, Rule } from './making';

/** Plain facts about values. */
export function valuesCases({
  project,
  authority,
  theme,
  figure,
  funding,
  share,
}: Making): Record<string, Rule> {
  return {
    authority_coordinates: {
      accepts: [authority({ latitude: -90, longitude: 180 })],
      refuses: [
        ...[{ latitude: 90.01 }, { latitude: -91 }, { longitude: 180.5 }, { longitude: -181 }].map(authority),
        authority({ latitude: Number.NaN }),
      ],
    },
    authority_country: {
      accepts: [authority({ country: 'KR' })],
      refuses: ['fr', 'F1', 'F'].map((country) => authority({ country })),
    },
    authority_code_with_system: {
      accepts: [authority({ national_code: '81004', national_code_system: 'INSEE' })],
      refuses: [authority({ national_code: '81004' }), authority({ national_code_system: 'INSEE' })],
    },
    authority_wikidata: {
      accepts: [authority({ wikidata_id: 'Q132801' })],
      refuses: ['132801', 'Q0', 'q1', 'Q1 '].map((wikidata_id) => authority({ wikidata_id })),
    },
    authority_population: {
      accepts: [authority({ population: 0 })],
      refuses: [authority({ population: -1 })],
    },
    authority_website: {
      accepts: [authority({ website: 'https://www.mairie-albi.fr' })],
      refuses: ['www.mairie-albi.fr', 'javascript:alert(1)', 'ftp://x'].map((website) =>
        authority({ website }),
      ),
    },
    project_sdgs: {
      accepts: [project({ sdgs: [1, 17] })],
      refuses: [project({ sdgs: [0] }), project({ sdgs: [4, 18] })],
    },
    theme_sdgs: { accepts: [theme({ sdgs: [4, 11] })], refuses: [theme({ sdgs: [18] })] },
    theme_code: {
      accepts: [theme({ code: 'WATER_SANITATION' })],
      refuses: ['water', 'A1', '_A', 'A-B', ''].map((code) => theme({ code })),
    },
    project_budget: {
      accepts: [project({ budget_amount: 0, budget_currency: 'EUR' }), project({})],
      refuses: [
        project({ budget_amount: -1, budget_currency: 'EUR' }),
        project({ budget_amount: 5000 }),
        project({ budget_currency: 'EUR' }),
      ],
    },
    funding_amounts: {
      accepts: [funding({ amount_applied_for: 5000, amount_granted: 0 }), funding({})],
      refuses: [funding({ amount_applied_for: -1 }), funding({ amount_granted: -1 })],
    },
    share_percent: {
      accepts: [() => share(0), () => share(100)],
      refuses: [() => share(-1), () => share(101)],
    },
    figure_range: {
      accepts: [figure({ precision: 'RANGE', value: 58, value_max: 90 }), figure({ precision: 'ABOUT' })],
      refuses: [
        figure({ precision: 'RANGE' }),
        figure({ precision: 'RANGE', value: 90, value_max: 58 }),
        figure({ precision: 'EXACT', value_max: 900 }),
      ],
    },
  };
}
