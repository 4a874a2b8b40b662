import type { Values } from '@/tests/factories/records';
import type { Making, Rule } from './making';

/** What evaluators keep and write: views, reports and their editions. */
export function reportCases({ insert }: Making): Record<string, Rule> {
  const view = (over: Values) => async () =>
    insert('saved_view', {
      slug: 'occitanie',
      owner_id: (await insert('app_user', { id: 'somebody', name: 'Camille', email: 'somebody@example.org' }))
        .id,
      name: 'Occitanie',
      path: '/partnerships',
      query: '',
      dataset_version: 1,
      snapshot: {},
      ...over,
    });
  const report = (over: Values) => () =>
    insert('report', { slug: 'occitanie', title: 'Occitanie', locale: 'fr', ...over });
  const edition = (number: number) => async () =>
    insert('report_edition', {
      report_id: (await report({})()).id,
      number,
      title: 'Occitanie',
      locale: 'fr',
      content: {},
      dataset_version: 1,
    });
  return {
    saved_view_name: { accepts: [view({})], refuses: [view({ name: '' }), view({ name: '  ' })] },
    report_locale: { accepts: [report({ locale: 'ko' })], refuses: [report({ locale: 'de' })] },
    report_title: { accepts: [report({})], refuses: [report({ title: ' ' })] },
    report_edition_number: { accepts: [edition(1)], refuses: [edition(0)] },
  };
}
