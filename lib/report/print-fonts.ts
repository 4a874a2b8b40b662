import { createRequire } from 'node:module';
import path from 'node:path';
import { coverageOf } from './font-coverage';

/** Faces of a printed document, by package and weight; only those are read. */
const faces = {
  '@expo-google-fonts/inter': [
    '400Regular/Inter_400Regular.ttf',
    '600SemiBold/Inter_600SemiBold.ttf',
    '700Bold/Inter_700Bold.ttf',
  ],
  '@expo-google-fonts/source-serif-4': ['600SemiBold/SourceSerif4_600SemiBold.ttf'],
  '@expo-google-fonts/noto-sans-sc': [
    '400Regular/NotoSansSC_400Regular.ttf',
    '600SemiBold/NotoSansSC_600SemiBold.ttf',
  ],
  '@expo-google-fonts/noto-sans-kr': [
    '400Regular/NotoSansKR_400Regular.ttf',
    '600SemiBold/NotoSansKR_600SemiBold.ttf',
  ],
} as const;

/** The folder of a package, wherever the process was started. */
const folderOf = (name: string): string =>
  path.dirname(
    createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json')).resolve(
      `${name}/package.json`,
    ),
  );

const filesOf = (name: keyof typeof faces) => faces[name].map((file) => path.join(folderOf(name), file));

/** Folders of the font files. */
export const fontFolders = (): string[] =>
  (Object.keys(faces) as (keyof typeof faces)[]).flatMap((name) =>
    filesOf(name).map((file) => path.dirname(file)),
  );

let known: Set<number> | undefined;

/** Characters that some face of running text has. */
function covered(): Set<number> {
  known ??= new Set(
    (
      [
        '@expo-google-fonts/inter',
        '@expo-google-fonts/noto-sans-sc',
        '@expo-google-fonts/noto-sans-kr',
      ] as const
    ).flatMap((name) => [...coverageOf(filesOf(name)[0] ?? '')]),
  );
  return known;
}

/** Characters that are set without a glyph: breaks and what joins. */
const unseen = /[\n\t\p{Cf}\p{Variation_Selector}]/u;

/** The text with what no face can show named by its code: "[U+1F600]", so that nothing vanishes unseen. */
export function showable(text: string): string {
  let shown = '';
  for (const sign of text) {
    if (covered().has(sign.codePointAt(0) ?? 0) || unseen.test(sign)) shown += sign;
    else shown += `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return shown;
}
