import { randomUUID } from 'node:crypto';
import { formsIn, type HtmlForm } from '../e2e/support/html-form';
import type { Answer, Values, Visitor } from '../e2e/support/visitor';
import type { Ground } from './record';
import type { Samples } from './samples';

/** What a writer was told is kept: it must be found afterwards. */
export type Acknowledged = { words: string[]; presses: number };

/** Somebody of an authority who edits its tie and confirms it, by the forms of the pages, over and over. */
export class Writer {
  readonly acknowledged: Acknowledged = { words: [], presses: 0 };
  private turn = 0;

  constructor(
    private readonly visitor: Visitor,
    readonly ground: Ground,
    private readonly samples: Samples,
  ) {}

  /** Edits the tie, then presses "we do not know", then takes that back, each in its turn. */
  act(): Promise<boolean> {
    const turn = this.turn++ % 3;
    if (turn === 0) return this.samples.time('edit', () => this.edit());
    return this.samples.time('confirm', () => this.press(turn === 1 ? 'UNKNOWN' : 'BACK'));
  }

  private async edit(): Promise<void> {
    const path = `/en/extranet/ties/${this.ground.tie}/shared/edit`;
    const word = `Said under load: ${randomUUID()}`;
    const typing = found(await this.visitor.get(path), ({ names }) => names.includes('base'));
    const checked = await this.visitor.send(typing.path, typing.form, { 'description.en': word });
    const last = found(checked, ({ names }) => names.includes('sourceNote'));
    const done = await this.visitor.send(last.path, last.form);
    // Published: led away from the form, to the tie.
    if (done.status !== 200 || done.path.startsWith(path))
      throw new Error(`not published: ${done.status} ${done.path}`);
    this.acknowledged.words.push(word);
  }

  private async press(press: 'UNKNOWN' | 'BACK'): Promise<void> {
    const { authority, authorityId, tieId } = this.ground;
    const path = `/en/extranet/confirm/${authority}`;
    const isMeant = ({ fields, buttons }: HtmlForm) =>
      fields.some(([name, value]) => name === 'partnershipId' && value === String(tieId)) &&
      [...buttons, ...fields].some(([name, value]) => name === 'press' && value === press);
    const { form } = found(await this.visitor.get(path), isMeant);
    const values: Values = { press, partnershipId: String(tieId), authorityId: String(authorityId) };
    const done = await this.visitor.send(path, form, values);
    if (done.status !== 200 || !done.path.includes(`at=${tieId}`))
      throw new Error(`not taken: ${done.status} ${done.path}`);
    this.acknowledged.presses += 1;
  }
}

function found({ status, path, body }: Answer, isMeant: (form: HtmlForm) => boolean) {
  const form = formsIn(body).find(isMeant);
  if (status !== 200 || !form) throw new Error(`no such form: ${status} ${path}`);
  return { path, form };
}
