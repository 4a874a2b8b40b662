/**
 * What a presenter needs of a translator: a key of its namespace, the values of the message, the sentence.
 * Pages pass what `getTranslations` gives; tests pass `createTranslator` over the real messages.
 */
export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;
