import { publicUrl } from '@/lib/env';

/** The address by which readers reach a path of the atlas: `/fr/map` gives `https://atlas.example.fr/fr/map`. */
export function absoluteUrl(path: string): string {
  return `${publicUrl()}${path}`;
}
