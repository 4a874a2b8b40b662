import type { Locale } from './locales';
import { type Namespace, namespaces } from './namespaces';

/** All messages of a language, by namespace; read on the server alone. */
export async function loadMessages(locale: Locale): Promise<Record<Namespace, Record<string, unknown>>> {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => [
      namespace,
      (await import(`./messages/${locale}/${namespace}.json`)).default,
    ]),
  );
  return Object.fromEntries(loaded);
}
