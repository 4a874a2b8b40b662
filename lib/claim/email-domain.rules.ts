/** Whose addresses anybody may have: providers of mail in France, China, Korea and everywhere. */
const providers = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr
  ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.fr gmx.de web.de mail.com mail.ru yandex.com yandex.ru
  proton.me protonmail.com pm.me tutanota.com zoho.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr laposte.net
  numericable.fr club-internet.fr aliceadsl.fr qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com
  139.com 189.cn 21cn.com aliyun.com tom.com naver.com daum.net hanmail.net kakao.com nate.com korea.com
  facebook.com instagram.com wixsite.com wordpress.com blogspot.com over-blog.com weebly.com jimdo.com e-monsite.com
  sites.google.com github.io pagesperso-orange.fr`.split(/\s+/),
);

/** Under these many bodies have a name of their own: sharing one says nothing. */
const sharedEndings = new Set(
  `gouv.fr asso.fr com.fr prd.fr gov.cn com.cn org.cn net.cn edu.cn go.kr or.kr co.kr re.kr ne.kr ac.kr pe.kr gov.uk
  co.uk org.uk gov.it gob.es com.es org.es gov.ma gouv.sn gouv.ml gov.vn com.vn gov.br com.br go.jp lg.jp co.jp or.jp
  gov.za com.au gov.au gc.ca`.split(/\s+/),
);

const plainHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\d?\./, '');

const isOwn = (domain: string) =>
  domain.includes('.') && !providers.has(domain) && !sharedEndings.has(domain);

/** The part of an address after its sign; null where it has none. */
export function domainOf(email: string): string | null {
  const domain = /^[^@\s]+@([^@\s]+)$/.exec(email)?.[1];
  return domain ? plainHost(domain) : null;
}

/**
 * Whether an address is of a body's own domain: that of its website, or one below it (`agents.ville.fr` for `ville.fr`).
 * A hint for whoever decides, never a decision.
 */
export function isOwnDomain(email: string, website: string | null): boolean {
  const domain = domainOf(email);
  if (!domain || !website || !URL.canParse(website)) return false;
  const host = plainHost(new URL(website).hostname);
  return isOwn(host) && isOwn(domain) && (domain === host || domain.endsWith(`.${host}`));
}
