import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPdf = {
  /** The words of every page, runs of blanks as one. */
  text: string;
  lang: string | null;
  title: string | null;
  isTagged: boolean;
  pages: number;
};

/** A PDF as a reader of text has it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const [{ info }, mark] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
  const { Title, Language } = info as { Title?: string; Language?: string };
  return {
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    lang: Language ?? null,
    title: Title ?? null,
    isTagged: mark?.Marked === true,
    pages: document.numPages,
  };
}
