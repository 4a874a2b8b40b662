import { romanize as romanizeHangul } from 'es-hangul';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** Traditional characters turned into simplified ones. */
export const simplified = Converter({ from: 't', to: 'cn' });

/** Hangul in the Revised Romanization. */
export const romanize = romanizeHangul;

/** Hanzi in pinyin without tones, an apostrophe before a syllable that begins with a vowel (Tai’an). */
export function pinyinOf(text) {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables
    .map((syllable, index) => (index > 0 && /^[aoe]/.test(syllable) ? `’${syllable}` : syllable))
    .join('')
    .replaceAll('v', 'ü');
}
