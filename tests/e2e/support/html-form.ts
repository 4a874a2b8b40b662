/** A form of a page as it came over the wire: what a browser without scripts would send. */
export type HtmlForm = {
  /** Names and values as they stand in the page, Next's own hidden fields among them, in their order. */
  fields: [name: string, value: string][];
  /** Names of everything that could be sent, choices that are not made included. */
  names: string[];
  /** Buttons that say something: `name` and `value`. */
  buttons: [name: string, value: string][];
  text: string;
  /** What the page says just before it. */
  lead: string;
};

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const decoded = (text: string) =>
  text.replaceAll(/&(?:quot|#x27|#39|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

const plain = (html: string) =>
  decoded(html.replaceAll(/<script\b[\s\S]*?<\/script>/g, ' ').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

function attributesOf(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return new Map(found.map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]));
}

/** What the main part of a page says, without its scripts. */
export const mainText = (html: string) => plain(/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html);

/** Every form of a page that is sent to it, in their order. */
export function formsIn(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, head = '']) => /method="post"/i.test(head))
    .map(({ 2: body = '', index }) => ({ ...formOf(body), lead: leadOf(html, index) }));
}

const leadOf = (html: string, index: number) =>
  plain(html.slice(Math.max(0, index - 1_500), index)).slice(-200);

function formOf(body: string): Omit<HtmlForm, 'lead'> {
  const form: Omit<HtmlForm, 'lead'> = { fields: [], names: [], buttons: [], text: plain(body) };
  const tags =
    /<(input|button)\b([^>]*?)\/?>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, kind, tag, area, text = '', select, options = ''] of body.matchAll(tags)) {
    const own = attributesOf(tag ?? area ?? select ?? '');
    const name = own.get('name');
    if (!name) continue;
    form.names.push(name);
    if (kind === 'button') form.buttons.push([name, own.get('value') ?? '']);
    else if (area !== undefined) form.fields.push([name, decoded(text.replace(/^\n/, ''))]);
    else if (select !== undefined) form.fields.push([name, chosenIn(options)]);
    else if (!['checkbox', 'radio'].includes(own.get('type') ?? '') || own.has('checked'))
      form.fields.push([name, own.get('value') ?? (own.get('type') === 'checkbox' ? 'on' : '')]);
  }
  return form;
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag));
  return (all.find((option) => option.has('selected')) ?? all[0])?.get('value') ?? '';
}
