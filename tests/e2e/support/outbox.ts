import fs from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { expect } from './test';

const folder = process.env.ATLAS_E2E_OUTBOX ?? '';

/** Mails that are written to files can be read. */
export const hasOutbox = folder !== '';

/**
 * The path that a mail leads to, once it has come: of the newest mail to somebody whose text holds such a path.
 * @param part what the path holds, such as `/extranet/invitation/`
 */
export async function linkInMail(to: string, part: string): Promise<string> {
  let found = '';
  await expect
    .poll(async () => {
      found = (await pathsTo(to)).filter((each) => each.includes(part)).at(-1) ?? '';
      return found;
    })
    .not.toBe('');
  return found;
}

/** Paths on the atlas in all mails to somebody, in the order of their writing. */
async function pathsTo(to: string): Promise<string[]> {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.eml')) : [];
  const paths: string[] = [];
  for (const file of files.sort(byNumber)) {
    const mail = await PostalMime.parse(fs.readFileSync(path.join(folder, file)));
    if (!mail.to?.some(({ address }) => address === to)) continue;
    for (const [url] of (mail.text ?? '').matchAll(/https?:\/\/\S+/g)) {
      const { pathname, search } = new URL(url);
      paths.push(pathname + search);
    }
  }
  return paths;
}

/** A file's name ends with the number of its mail. */
const numberOf = (file: string) => Number(/(\d+)\.eml$/.exec(file)?.[1] ?? 0);
const byNumber = (one: string, other: string) => numberOf(one) - numberOf(other);
