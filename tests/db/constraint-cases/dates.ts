import type { Row } from '@/tests/factories/records';
import type { Making, Rule } from './making';

/** Dates are EDTF, and the bounds beside them follow from the text. */
export function datesCases({
  agreement,
  observation,
  project,
  event,
  source,
  figure,
  sql,
}: Making): Record<string, Rule> {
  /** Bounds that do not follow from the text, written where no trigger mends them. */
  const falseBounds = (table: string, column: string, make: () => Promise<Row>): Rule => ({
    accepts: [make],
    refuses: [`${column}_earliest = '1066-10-14'`, `${column}_latest = NULL`].map((set) => async () => {
      const { id } = await make();
      await sql("SET LOCAL session_replication_role = 'replica'");
      await sql(`UPDATE ${table} SET ${set} WHERE id = ${id}`);
    }),
  });

  return {
    agreement_signed_bounds: falseBounds('agreement', 'signed', agreement({ signed: '[1986..1987]' })),
    project_dates_bounds: falseBounds('project', 'dates', project({ dates: '2024-22' })),
    event_dates_bounds: falseBounds('event', 'dates', event({ dates: '2007-11' })),
    source_published_bounds: falseBounds('source', 'published', source({ published: '2025' })),
    figure_as_of_bounds: falseBounds('published_figure', 'as_of', figure({ as_of: '2011' })),
    observation_bounds_agree: falseBounds('status_observation', 'since', observation({ since: '2012' })),
    agreement_signed_closed: {
      accepts: [agreement({ signed: null }), agreement({ signed: '[1970..1989]' })],
      refuses: [
        agreement({ signed: '2005/..' }),
        agreement({ signed: '/2005' }),
        agreement({ signed: '[2005..]' }),
      ],
    },
    agreement_other_dates: {
      accepts: [agreement({ deliberated: '2013-06-27' }), agreement({ deliberated: null })],
      refuses: [agreement({ deliberated: '0001' })],
    },
    agreement_term_valid: {
      accepts: [agreement({ term: '2013/2016' }), agreement({ term: '2013/..' })],
      refuses: [agreement({ term: '0001/..' })],
    },
  };
}
