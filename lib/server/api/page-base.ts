import type { PageBase } from '@/lib/authority/authority.serializer';
import type { Locale } from '@/lib/i18n/locales';
import { absoluteUrl } from '../addresses';

/** Where the pages are that resources name, in the language asked for, else in English. */
export const pageBase = (lang: Locale | null): PageBase => ({ origin: absoluteUrl(''), lang: lang ?? 'en' });
