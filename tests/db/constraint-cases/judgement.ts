import type { Values } from '@/tests/factories/records';
import type { Making, Rule } from './making';

/** What evaluators judge and note. */
export function judgementCases({ add, insert }: Making): Record<string, Rule> {
  const assessment = (over: Values) => async () =>
    insert('assessment', { partnership_id: (await add.tie()).id, integrated: 3, ...over });
  const note = (over: Values) => async () =>
    insert('note', { partnership_id: (await add.tie()).id, text: 'Vu au conseil.', ...over });
  return {
    assessment_subject: {
      accepts: [assessment({}), assessment({ partnership_id: null, programme: 'Aquitaine' })],
      refuses: [assessment({ partnership_id: null }), assessment({ programme: 'Aquitaine' })],
    },
    assessment_scale: {
      accepts: [assessment({ integrated: 1, pooled: 5 })],
      refuses: [
        assessment({ integrated: null }),
        assessment({ integrated: 0 }),
        assessment({ economic_purpose: 6 }),
        assessment({ state_coordination: -1 }),
        assessment({ pooled: 6 }),
      ],
    },
    note_subject: {
      accepts: [note({}), async () => note({ partnership_id: null, network_id: (await add.network()).id })()],
      refuses: [
        note({ partnership_id: null }),
        async () => note({ authority_id: (await add.authority()).id })(),
      ],
    },
    note_text: { accepts: [note({ text: 'a' })], refuses: [note({ text: '' }), note({ text: '  ' })] },
    note_link: {
      accepts: [note({ url: null }), note({ url: 'https://www.senat.fr/rap/r12.html' })],
      refuses: [note({ url: 'javascript:alert(1)' }), note({ url: 'ftp://example.org' })],
    },
  };
}
