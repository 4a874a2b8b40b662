import { env, publicUrl } from '../env';

/** Who every mail is from: the setting, or an address at the host of the atlas under the atlas's name. */
export function senderAddress(siteName: string): string {
  const given = env().MAIL_FROM;
  if (given?.includes('<')) return given;
  return `${siteName} <${given ?? `noreply@${new URL(publicUrl()).hostname}`}>`;
}
