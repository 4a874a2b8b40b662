import { AuthorityKind, NationalCodeSystem } from '../generated/prisma/enums';

/**
 * What a form sends for a chosen place: "place:INSEE:94067:MUNICIPALITY", or "authority:alsace" for an authority of the atlas
 * that no gazetteer has. Codes stay when the gazetteer is made again; ids would tell nothing to a reader of the address.
 */
export type PlaceChoice = string;

type Code = { codeSystem: NationalCodeSystem; code: string; kind: AuthorityKind };

export function placeChoice(of: Code | { authoritySlug: string }): PlaceChoice {
  return 'code' in of ? `place:${of.codeSystem}:${of.code}:${of.kind}` : `authority:${of.authoritySlug}`;
}

/** @returns null for what no form of ours sends */
export function readChoice(value: string): Code | { slug: string } | null {
  const slug = /^authority:([a-z0-9-]{1,100})$/.exec(value)?.[1];
  if (slug) return { slug };
  const [, codeSystem, code, kind] =
    /^place:([A-Z0-9_]+):([0-9A-Za-z.\-_ ]{1,20}):([A-Z_]+)$/.exec(value) ?? [];
  if (!codeSystem || !code || !kind || !(codeSystem in NationalCodeSystem) || !(kind in AuthorityKind))
    return null;
  return { codeSystem: codeSystem as NationalCodeSystem, code, kind: kind as AuthorityKind };
}
