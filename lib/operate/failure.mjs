/**
 * An expected failure: its message is one sentence for whoever runs the command, saying what to do.
 * Anything else that is thrown is a defect and is shown with its stack.
 */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {{ cause?: unknown, details?: string }} [more] `details` are lines of a tool's output shown below the sentence
   */
  constructor(sentence, more = {}) {
    super(sentence, { cause: more.cause });
    this.name = 'Failure';
    this.details = more.details;
  }
}

const fullDisk = /ENOSPC|EDQUOT|No space left on device|disk quota exceeded/i;

/**
 * Turns what the file system, a child process or PostgreSQL says about a full disk or a closed folder into a Failure.
 * @param {any} error
 * @returns {any} a Failure where one fits, otherwise the error itself
 */
export function explain(error) {
  if (error instanceof Failure && !fullDisk.test(error.details ?? '')) return error;
  const text = [error?.code, error?.message, error?.details].filter(Boolean).join(' ');
  if (fullDisk.test(text) || error?.code === '53100')
    return new Failure(
      'The disk is full: free at least 2 GB, then start again; nothing that was stored is lost.',
      { cause: error },
    );
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code) && error?.path)
    return new Failure(
      `${error.path} may not be written by this account: change its owner or its rights, or start as the account that owns it.`,
      { cause: error },
    );
  return error;
}

/**
 * Shows a failure as one sentence on the error stream, and anything unexpected as it is.
 * @param {unknown} error
 */
export function showFailure(error) {
  const explained = explain(error);
  if (!(explained instanceof Failure)) return console.error(explained);
  console.error(`\n${explained.message}`);
  if (explained.details) console.error(`\n${explained.details}`);
}
