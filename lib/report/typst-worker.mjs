import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Sets documents one after the other, beside the thread that answers readers; it holds the fonts. */
const { workspace, fontPaths, template } = workerData;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

/**
 * @param {string} document JSON, see print-document.ts
 * @returns {{ pdf: Uint8Array, note: string | null }} the note says why the PDF does not claim PDF/UA-1
 */
function set(document) {
  try {
    return { pdf: compiler.pdf(compiled(document, 'universal'), { pdfStandard: 'ua-1' }), note: null };
  } catch (error) {
    // The document then does not say that it keeps to the standard.
    return { pdf: compiler.pdf(compiled(document, 'plain')), note: String(error).slice(0, 500) };
  } finally {
    compiler.evictCache(0);
  }
}

/**
 * @param {string} document
 * @param {'universal' | 'plain'} standard
 */
function compiled(document, standard) {
  const outcome = compiler.compile({ mainFileContent: template, inputs: { document, standard } });
  const { result } = outcome;
  if (result) return result;
  const error = outcome.takeError() ?? outcome.takeDiagnostics();
  throw new Error(JSON.stringify(error && compiler.fetchDiagnostics(error)));
}

parentPort?.on('message', (document) => {
  try {
    parentPort?.postMessage(set(document));
  } catch (error) {
    parentPort?.postMessage({ error: String(error).slice(0, 2000) });
  }
});
