import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

const YEAR = 31_536_000;

/**
 * Files that never need the renderer: the build's own (named by their content, so kept for a year) and those of public/.
 * Compressed copies made at build time (`.br`, `.gz` beside each file) are sent where the reader takes them.
 * @param dist folder of the build, absolute
 */
export function staticFiles(dist: string): Handler {
  const folders = [
    {
      prefix: '/_next/static/',
      serve: sirv(path.join(dist, 'static'), {
        brotli: true,
        gzip: true,
        etag: true,
        maxAge: YEAR,
        immutable: true,
      }),
    },
    { prefix: '/', serve: publicFolder(dist) },
  ];
  return (req, res, next) => {
    const url = req.url ?? '/';
    const folder = folders.find(({ prefix }) => url.startsWith(prefix));
    if (!folder || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    if (folder.prefix === '/') return folder.serve(req, res, next);
    req.url = url.slice(folder.prefix.length - 1);
    const back = () => {
      req.url = url;
      next();
    };
    folder.serve(req, res, back);
  };
}

function publicFolder(dist: string): Handler {
  const folder = path.join(dist, 'atlas-public');
  if (!existsSync(folder)) return (_req, _res, next) => next();
  const serve = sirv(folder, { brotli: true, gzip: true, etag: true, maxAge: 3600 });
  // Directory names and pages are not files: only paths that end in one are looked up.
  return (req, res, next) => (/\.\w+(\?.*)?$/.test(req.url ?? '') ? serve(req, res, next) : next());
}
