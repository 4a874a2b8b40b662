import type { Making, Rule } from './making';

/** How records hang together: parties, trees, successions, slugs. */
export function structureCases({
  tieWith,
  project,
  authority,
  event,
  network,
  updated,
  rename,
  succession,
  link,
  sql,
  add,
  insert,
}: Making): Record<string, Rule> {
  return {
    partnership_two_parties: {
      accepts: [
        () => add.tie(),
        async () =>
          add.tie({}, [(await add.authority()).id, (await add.authority()).id, (await add.authority()).id]),
        () => tieWith((tie) => sql('DELETE FROM partnership WHERE id = $1', [tie.id])),
      ],
      refuses: [
        async () => add.tie({}, [(await add.authority()).id]),
        () => insert('partnership', { slug: 'alone', stage: 'SIGNED' }),
        () => tieWith((tie) => sql('DELETE FROM partnership_party WHERE id = $1', [tie.party_ids[0]])),
        () =>
          tieWith((tie) =>
            tieWith((other) =>
              sql('UPDATE partnership_party SET partnership_id = $1, position = 3 WHERE id = $2', [
                other.id,
                tie.party_ids[0],
              ]),
            ),
          ),
      ],
    },
    partnership_party_partnership_id_authority_id_key: {
      accepts: [() => add.tie()],
      refuses: [
        async () => {
          const { id } = await add.authority();
          await add.tie({}, [id, id]);
        },
      ],
    },
    authority_in_country: {
      accepts: [
        async () =>
          add.authority({ country: 'CN', territory_id: (await add.territory({ country: 'CN' })).id }),
      ],
      refuses: [
        async () => add.authority({ country: 'CN', territory_id: (await add.territory()).id }),
        updated('local_authority', "country = 'CN'", authority({})),
      ],
    },
    succession_two: {
      accepts: [async () => succession((await add.authority()).id, (await add.authority()).id)],
      refuses: [
        async () => {
          const { id } = await add.authority();
          await succession(id, id);
        },
      ],
    },
    link_two: {
      accepts: [() => tieWith((tie) => tieWith((other) => link(tie.id, other.id)))],
      refuses: [() => tieWith((tie) => link(tie.id, tie.id))],
    },
    theme_two_levels: {
      accepts: [async () => add.theme({ parent_id: (await add.theme()).id })],
      refuses: [
        async () => add.theme({ parent_id: (await add.theme({ parent_id: (await add.theme()).id })).id }),
        async () => {
          const [top, other] = [await add.theme(), await add.theme()];
          await add.theme({ parent_id: top.id });
          await sql('UPDATE theme SET parent_id = $1 WHERE id = $2', [other.id, top.id]);
        },
        async () => {
          const { id } = await add.theme();
          await sql('UPDATE theme SET parent_id = id WHERE id = $1', [id]);
        },
      ],
    },
    territory_no_cycle: {
      accepts: [
        async () => {
          const [top, other] = [await add.territory(), await add.territory()];
          const middle = await add.territory({ parent_id: top.id });
          await sql('UPDATE territory SET parent_id = $1 WHERE id = $2', [other.id, middle.id]);
        },
      ],
      refuses: [
        async () => {
          const { id } = await add.territory();
          await sql('UPDATE territory SET parent_id = id WHERE id = $1', [id]);
        },
        async () => {
          const top = await add.territory();
          const middle = await add.territory({ parent_id: top.id });
          const low = await add.territory({ parent_id: middle.id });
          await sql('UPDATE territory SET parent_id = $1 WHERE id = $2', [low.id, top.id]);
        },
      ],
    },
    dataset_version_one: {
      accepts: [() => sql('UPDATE dataset_version SET version = version + 1')],
      refuses: [() => sql('INSERT INTO dataset_version (id) VALUES (2)')],
    },
    search_token_one_record: {
      accepts: [
        async () => insert('search_token', { token: 'albi', authority_id: (await add.authority()).id }),
      ],
      refuses: [
        () => insert('search_token', { token: 'albi' }),
        async () =>
          insert('search_token', {
            token: 'albi',
            authority_id: (await add.authority()).id,
            territory_id: (await add.territory()).id,
          }),
      ],
    },
    slug_form: {
      accepts: [authority({ slug: 'albi' }), authority({ slug: 'paris-15e' })],
      refuses: [
        ...['', 'Albi', 'é', '-albi', 'albi-', 'a--b', 'a b', 'a/b', 'a'.repeat(121)].map((slug) =>
          authority({ slug }),
        ),
        ...[network, event, project].map((make) => make({ slug: 'A' })),
        () => add.tie({ slug: 'A' }),
      ],
    },
    slug_not_reused: {
      accepts: [
        async () => {
          const { id } = await add.authority({ slug: 'old' });
          await rename(id, 'new');
          await rename(id, 'old');
        },
      ],
      refuses: [
        async () => {
          await rename((await add.authority({ slug: 'old' })).id, 'new');
          await add.authority({ slug: 'old' });
        },
        async () => {
          const { id } = await add.authority({ slug: 'old' });
          await rename(id, 'new');
          await sql('DELETE FROM local_authority WHERE id = $1', [id]);
          await add.authority({ slug: 'old' });
        },
      ],
    },
  };
}
