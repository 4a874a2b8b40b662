import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { log } from '../server/log';
import type { PrintDocument } from './print-document';
import { fontFolders, showable } from './print-fonts';
import { printTemplate } from './print-template';

/** Longest document, in characters of its data: some four hundred pages. */
const LONGEST = 2_000_000;
/** Milliseconds: longer than any document within that length takes. */
const PATIENCE = 60_000;
/** Milliseconds after which the thread that sets documents goes, and its memory with it. */
const IDLE = 120_000;

/** Thrown for a document that is too long to be set. */
export class TooLong extends Error {}

type Answer = { pdf: Uint8Array; note: string | null } | { error: string };

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One thread a process: it holds the compiler and the fonts. */
function compiler(): Worker {
  clearTimeout(idle);
  if (!thread) {
    const workspace = process.cwd();
    const file = path.join(/* turbopackIgnore: true */ workspace, 'lib/report/typst-worker.mjs');
    thread = new Worker(file, {
      workerData: { workspace, fontPaths: fontFolders(), template: printTemplate },
      execArgv: [],
    });
    thread.unref();
  }
  return thread;
}

function close(): void {
  void thread?.terminate();
  thread = undefined;
}

/**
 * Sets a document as a tagged PDF by PDF/UA-1 (ISO 14289-1), without a browser. One at a time: the others wait.
 * @throws TooLong
 */
export function printPdf(document: PrintDocument): Promise<Uint8Array> {
  const data = JSON.stringify(document, (_, value) => (typeof value === 'string' ? showable(value) : value));
  if (data.length > LONGEST) return Promise.reject(new TooLong());
  const next = last.then(() => set(data));
  last = next.catch(() => undefined);
  return next;
}

async function set(data: string): Promise<Uint8Array> {
  try {
    const answer = await ask(compiler(), data);
    if ('error' in answer) throw new Error(`the document is not set: ${answer.error}`);
    // What the standard forbids is told to the operators; the reader gets a tagged PDF that does not claim it.
    if (answer.note) log('warn', 'pdf-not-universal', { reason: answer.note });
    idle = setTimeout(close, IDLE);
    idle.unref();
    return answer.pdf;
  } catch (error) {
    close();
    throw error;
  }
}

function ask(worker: Worker, data: string): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the document took too long')), PATIENCE);
    const done = (settle: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error');
      settle();
    };
    worker.once('message', (answer: Answer) => done(() => resolve(answer)));
    worker.once('error', (error) => done(() => reject(error)));
    worker.postMessage(data);
  });
}
