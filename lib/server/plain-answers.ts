import { type ServerResponse, STATUS_CODES } from 'node:http';

/** Answers given without the renderer, as RFC 9457 says. */
export function problemJson(res: ServerResponse, status: number, requestId: string): void {
  const details: Record<number, string> = {
    400: 'The address is malformed: check its percent-encoding.',
    403: 'A form of the atlas is sent by its own pages alone.',
    404: 'Nothing is found at this address.',
    405: 'This address does not answer this method.',
    414: 'The address is too long.',
    501: 'The atlas does not know this method.',
    503: 'Nothing can be written for the moment: try again in a few minutes.',
    500: 'The request could not be answered. It was logged under its number.',
  };
  const body = JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: details[status],
    requestId,
  });
  res.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
  res.end(body);
}

const sentences = [
  ['fr', 'Cette adresse est trop longue', 'Raccourcissez la recherche ou revenez à l’accueil.', 'Accueil'],
  ['en', 'This address is too long', 'Shorten the search, or go back to the home page.', 'Home'],
  ['zh-Hans', '网址过长', '请缩短搜索内容，或返回首页。', '首页'],
  ['ko', '주소가 너무 깁니다', '검색어를 줄이거나 홈으로 돌아가세요.', '홈'],
] as const;

/** The whole answer, as bytes on the wire, to a request whose head is too large to be read: four languages, since none is known. */
export function overflowAnswer(): string {
  const parts = sentences
    .map(
      ([lang, title, help, home]) =>
        `<section lang="${lang}"><h2>${title}</h2><p>${help} <a href="/${lang.slice(0, 2)}">${home}</a></p></section>`,
    )
    .join('');
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>431</title><body><main><h1>431</h1>${parts}</main></body></html>`;
  return [
    'HTTP/1.1 431 Request Header Fields Too Large',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(html)}`,
    "Content-Security-Policy: default-src 'none'",
    'Connection: close',
    '',
    html,
  ].join('\r\n');
}
