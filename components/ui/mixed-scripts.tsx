import { Fragment } from 'react';

const scripts = /(\p{Script=Hangul}+|\p{Script=Han}+)/u;
const hangul = /\p{Script=Hangul}/u;
const han = /\p{Script=Han}/u;

export type MixedScriptsProps = { text: string };

/** A text of the reader's language with words of another script in it, each marked with its language. */
export function MixedScripts({ text }: MixedScriptsProps) {
  return text.split(scripts).map((part, index) => {
    const lang = hangul.test(part) ? 'ko' : han.test(part) ? 'zh-Hans' : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text keep their order.
    return lang ? (
      <span key={index} lang={lang}>
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    );
  });
}
