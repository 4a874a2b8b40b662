import type { Page } from '@playwright/test';

/** What an HTML page says, as a reader or a machine takes it, without its scripts being run. */
export interface PageText {
  lang: string;
  title: string;
  description: string;
  robots: string;
  canonical: string;
  /** `hreflang` to address. */
  alternates: Record<string, string>;
  headings: string[];
  firstHeadings: string[];
  /** Text that stands in the language of the page; neither code nor addresses. */
  own: string[];
  /** Names of controls and pictures, which cannot mark the language of a part. */
  names: string[];
  /** Addresses of the links to pages of the same site, without fragments. */
  links: string[];
}

/** Reads pages in a blank one, whose parser is the browser's own. */
export function readPage(page: Page, html: string): Promise<PageText> {
  return page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'text/html');
    for (const unread of read.querySelectorAll('script, style, template, code, pre, kbd, samp'))
      unread.remove();
    // An atlas told no public address calls itself localhost: the same place as the loopback address it is asked at.
    const loopback = (address: string) =>
      address && new URL(address.replace('//localhost:', '//127.0.0.1:')).href;
    const attribute = (selector: string, name: string) =>
      read.querySelector(selector)?.getAttribute(name) ?? '';
    const textsOf = (selector: string) =>
      [...read.querySelectorAll(selector)].map(({ textContent }) =>
        (textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
    const isOwn = (element: Element | null) => element?.closest('[lang]') === read.documentElement;
    const own: string[] = [];
    const walker = read.createTreeWalker(read.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      if (text && isOwn(node.parentElement) && !/^https?:/.test(text)) own.push(text);
    }
    const names = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...read.querySelectorAll(`body [${name}]`)]
        .filter(isOwn)
        .map((element) => element.getAttribute(name) ?? ''),
    );
    return {
      lang: read.documentElement.lang,
      title: read.title,
      description: attribute('meta[name="description"]', 'content'),
      robots: attribute('meta[name="robots"]', 'content'),
      canonical: loopback(attribute('link[rel="canonical"]', 'href')),
      alternates: Object.fromEntries(
        [...read.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
          link.getAttribute('hreflang') ?? '',
          loopback(link.getAttribute('href') ?? ''),
        ]),
      ),
      headings: textsOf('h1, h2, h3, h4'),
      firstHeadings: textsOf('h1'),
      own,
      names,
      links: [...read.querySelectorAll('a[href^="/"]')].map(
        (link) => (link.getAttribute('href') ?? '').split('#')[0] ?? '',
      ),
    };
  }, html);
}
