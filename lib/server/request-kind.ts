import { isPrivatePage } from './private-pages';

/** Few kinds, never an address: what somebody looked for is nobody's business. */
export function requestKind(url: string): 'api' | 'file' | 'internal' | 'private' | 'page' {
  if (url.startsWith('/api/')) return 'api';
  if (url.startsWith('/_next/') || /^\/(basemap|fonts|icons|images)\//.test(url)) return 'file';
  if (url.startsWith('/internal/')) return 'internal';
  return isPrivatePage(url) ? 'private' : 'page';
}
