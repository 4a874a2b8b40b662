import type { FormFamily } from './definition';

/** Address of a form without the language; with `step` where it is another than typing. */
export function formPath(family: FormFamily, recordKey: string, step?: 'check'): string {
  const made = /^new:(.+)$/.exec(recordKey)?.[1];
  const query = new URLSearchParams();
  if (made && family === 'tie') query.set('for', made);
  if (made && family === 'project') query.set('tie', made);
  if (step) query.set('step', step);
  const folder = { tie: 'ties', project: 'projects', authority: 'authorities' }[family];
  const path = `/extranet/${folder}/${made ? 'new' : `${recordKey}/edit`}`;
  const asked = query.toString();
  return asked === '' ? path : `${path}?${asked}`;
}
