import type { AuthorityKind, NationalCodeSystem } from '../generated/prisma/enums';
import { wordsOf } from '../search/fold';
import { searchTokens } from '../search/search-tokens';

export type AuthorityFacts = {
  id: number;
  country: string;
  kind: AuthorityKind;
  nationalCode: string | null;
  nationalCodeSystem: NationalCodeSystem | null;
  names: readonly (string | null)[];
  /** Those that it took over from, or that took over from it. */
  successions: readonly number[];
};

export type DuplicateReason = 'CODE' | 'NAME';
export type Pair = { one: number; two: number; reason: DuplicateReason };

/** Names written as one word: whole, without their administrative ending, and in the Latin script. */
const wholeNames = (names: readonly (string | null)[]) =>
  searchTokens(names.map((name) => wordsOf(name ?? '').join(''))).filter(
    (token) => token.length > 2 || /\P{ASCII}/u.test(token),
  );

/**
 * Authorities that may be one: of the same code, or of the same country with a name that is the same when it is folded,
 * in any script. Two that registers know by codes of their own are two, and so are two that followed each other.
 */
export function duplicateAuthorities(authorities: readonly AuthorityFacts[]): Pair[] {
  const groups = new Map<string, { reason: DuplicateReason; members: AuthorityFacts[] }>();
  const put = (key: string, reason: DuplicateReason, authority: AuthorityFacts) => {
    const group = groups.get(key) ?? { reason, members: [] };
    group.members.push(authority);
    groups.set(key, group);
  };
  for (const authority of authorities) {
    const { nationalCode: code, nationalCodeSystem: system, country, kind } = authority;
    if (code && system) put(`code ${system} ${code} ${kind}`, 'CODE', authority);
    for (const name of wholeNames(authority.names)) put(`name ${country} ${name}`, 'NAME', authority);
  }
  const pairs = new Map<string, Pair>();
  // Codes come first: a pair that has the same code is told by it.
  const ordered = [...groups.values()].toSorted((a, b) => a.reason.localeCompare(b.reason));
  for (const { reason, members } of ordered) {
    for (const [index, one] of members.entries())
      for (const two of members.slice(index + 1)) {
        const key = `${one.id} ${two.id}`;
        if (one.id === two.id || pairs.has(key) || areTwo(one, two, reason)) continue;
        pairs.set(key, { one: one.id, two: two.id, reason });
      }
  }
  return [...pairs.values()];
}

function areTwo(one: AuthorityFacts, two: AuthorityFacts, reason: DuplicateReason): boolean {
  if (one.successions.includes(two.id) || two.successions.includes(one.id)) return true;
  if (reason === 'CODE') return false;
  const bothCoded = one.nationalCode !== null && two.nationalCode !== null;
  if (!bothCoded || one.nationalCodeSystem !== two.nationalCodeSystem)
    return bothCoded && one.kind !== two.kind;
  return one.nationalCode !== two.nationalCode || one.kind !== two.kind;
}

export type TieFacts = { id: number; parties: readonly number[] };

/** Ties whose parties are the same authorities. */
export function duplicateTies(ties: readonly TieFacts[]): { one: number; two: number }[] {
  const byParties = new Map<string, number[]>();
  for (const { id, parties } of ties) {
    const key = parties.toSorted((a, b) => a - b).join(' ');
    byParties.set(key, [...(byParties.get(key) ?? []), id]);
  }
  return [...byParties.values()].flatMap((ids) =>
    ids.flatMap((one, index) => ids.slice(index + 1).map((two) => ({ one, two }))),
  );
}
