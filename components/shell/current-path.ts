/** The part of an address below its language; lists with a query are rendered under `/filtered`, which no reader sees. */
export function pathBelowLocale(pathname: string): string {
  const path = pathname.replace(/^\/(fr|en|zh|ko)(\/filtered)?(?=\/|$)/, '');
  return path === pathname || path.startsWith('/problem') ? '' : path;
}
