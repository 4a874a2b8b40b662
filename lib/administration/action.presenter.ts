import type { Translate } from '../i18n/translate';

/** Key of an act's name in the messages, where a point would open a level. */
export const actionKey = (action: string): string => `action.${action.replaceAll('.', '_')}`;

/** An act in the reader's words; its own name where an earlier version of the atlas wrote it. @param t of `admin` */
export function actionText(t: Translate & { has?: (key: string) => boolean }, action: string): string {
  const key = actionKey(action);
  return t.has && !t.has(key) ? action : t(key);
}
