/** Pages made for one person; everything else is the same for everybody. */
const privatePage = /^\/(fr|en|zh|ko)\/(extranet|admin|evaluation)(\/|$)/;

/** Pages for everybody that hold a form: what it sends comes back to the page's own address. */
const formPage = /^\/(fr|en|zh|ko)\/suggest(\/|$)/;

/** What may be neither kept by a browser nor by anything in between. @param url path, with or without a query */
export function isPrivatePage(url: string): boolean {
  return privatePage.test(pathOf(url));
}

/**
 * Methods that an address answers, null where whoever answers it sees to that. Pages for everybody are read and
 * nothing else, so that nothing reaches the renderer by another way.
 */
export function methodsOf(url: string): readonly string[] | null {
  const path = pathOf(url);
  if (/^\/(api|internal)\//.test(path)) return null;
  return privatePage.test(path) || formPage.test(path) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? '';
