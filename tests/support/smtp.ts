import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Letterbox = {
  url: string;
  /** What arrived, in order, with the address of the envelope. */
  mails: { to: string[]; mail: Email; raw: string }[];
  stop(): Promise<void>;
};

type Refusal = { code: number; text: string } | null;

/**
 * A real mail server of this test's own.
 * @param refuse answers an envelope's recipient with an SMTP code instead of taking it
 * @param at port to listen on; any free one where it is 0
 */
export async function startLetterbox(
  refuse: (recipient: string) => Refusal = () => null,
  at = 0,
): Promise<Letterbox> {
  const mails: Letterbox['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = refuse(address);
      if (!refusal) return done();
      done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void PostalMime.parse(raw).then((mail) => {
          mails.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            mail,
            raw: raw.toString(),
          });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
