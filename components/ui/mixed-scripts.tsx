import { createElement, Fragment } from 'react';

const scripts = /(\p{Script=Hangul}+|\p{Script=Han}+)/u;
const hangul = /\p{Script=Hangul}/u;
const han = /\p{Script=Han}/u;

export type MixedScriptsProps = { text: string };

/** A text of the reader's language with words of another script in it, each marked with its language. */
export function MixedScripts({ text }: MixedScriptsProps) {
  const parts = text.split(scripts).map((part) => {
    const lang = hangul.test(part) ? 'ko' : han.test(part) ? 'zh-Hans' : null;
    return lang ? createElement('span', { lang }, part) : part;
  });
  return createElement(Fragment, null, ...parts);
}
