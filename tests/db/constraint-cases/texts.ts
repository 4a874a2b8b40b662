import type { Values } from '@/tests/factories/records';
import type { Making, Rule } from './making';

/** Texts are kept by language. */
export function textsCases(making: Making): Record<string, Rule> {
  const { tieWith, setColumns, agreement, observation, project, event, source, theme, network, figure } =
    making;
  const { funding, coordination, contradiction, citation } = making;

  /** No other language than the four, no empty text, no bare string, no list. */
  const notByLanguage = [
    {},
    { de: 'a' },
    { fr: '' },
    { fr: '  ' },
    { fr: 1 },
    { fr: null },
    '"a"',
    '[]',
    'null',
  ];
  const texts = (make: (over: Values) => () => Promise<unknown>, ...columns: string[]): Rule => ({
    accepts: columns.map((column) => make({ [column]: { fr: 'a', en: 'b', zh: '中', ko: '가' } })),
    refuses: columns.flatMap((column) => notByLanguage.map((value) => make({ [column]: value }))),
  });

  return {
    partnership_texts: texts(
      (over) => async () => tieWith((tie) => setColumns('partnership', tie.id, over)),
      'description',
      'origin',
    ),
    party_texts: texts(
      (over) => async () => tieWith((tie) => setColumns('partnership_party', tie.party_ids[0] ?? 0, over)),
      'designation_statement',
    ),
    agreement_texts: texts(agreement, 'place', 'purpose', 'financial_commitment', 'approval', 'renewal'),
    observation_texts: texts(observation, 'statement'),
    project_texts: texts(project, 'title', 'note', 'results'),
    funding_texts: texts(funding, 'funder'),
    theme_texts: texts(theme, 'label', 'description'),
    network_texts: texts(network, 'name', 'description'),
    coordination_texts: texts(coordination, 'title', 'parties'),
    event_texts: texts(event, 'title', 'place', 'participants', 'note'),
    source_texts: texts(source, 'label', 'about'),
    citation_texts: texts(citation, 'statement', 'correction'),
    contradiction_texts: texts(contradiction, 'explanation'),
    figure_texts: texts(figure, 'label', 'statement'),
  };
}
