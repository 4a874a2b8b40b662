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
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
  const { result } = compiled;
  if (!result) {
    const error = compiled.takeError() ?? compiled.takeDiagnostics();
    throw new Error(JSON.stringify(error && compiler.fetchDiagnostics(error)));
  }
  try {
    return { pdf: compiler.pdf(result, { pdfStandard: 'ua-1' }), note: null };
  } catch (error) {
    return { pdf: compiler.pdf(result), note: String(error).slice(0, 500) };
  } finally {
    compiler.evictCache(0);
  }
}

parentPort?.on('message', (document) => {
  try {
    parentPort?.postMessage(set(document));
  } catch (error) {
    parentPort?.postMessage({ error: String(error).slice(0, 2000) });
  }
});
