import type { Permission } from '@/lib/auth/permissions';
import { linkToken, newClaim, newInvitation, newSuggestion } from './probes/members';
import { newProject } from './probes/record';
import { newReport, newView } from './probes/report';
import { insert, row } from './record-sql';
import type { PersonStanding, World } from './standings';

/** Who may open a page: whoever has a right towards the record, anybody signed in, anybody at all, or as told. */
export type Readers =
  | Permission
  | 'anybody'
  | 'whoever is signed in'
  | ((standing: PersonStanding | 'public') => boolean);

export type PrivatePage = {
  readers: Readers;
  path(world: World): string | Promise<string>;
  /** It answers other methods than reading alone. */
  unread?: true;
  /** A browser may keep it for minutes: it holds what is public and the same for everybody. */
  kept?: true;
};

const extranet = '/en/extranet';
const admin = '/en/admin';
const evaluation = '/en/evaluation';
const own = (below: string) => (world: World) => `${extranet}/authorities/${world.own.slug}${below}`;
const at = (path: string) => () => path;
const page = (readers: Readers, path: PrivatePage['path'], over: Partial<PrivatePage> = {}): PrivatePage => ({
  readers,
  path,
  ...over,
});
const ownReport = (below: string) => async (world: World) =>
  `${(await newReport(world, 'evaluator')).path}${below}`;
const decidesSomewhere = (standing: string) =>
  standing.startsWith('correspondent') || standing === 'administrator';

/** Every page and handler for one person, by its folder below the language; the file system says whether one is missing. */
export const privatePages: Record<string, PrivatePage> = {
  extranet: page('whoever is signed in', at(extranet)),
  'extranet/account': page('whoever is signed in', at(`${extranet}/account`)),
  // Whoever has no second factor has no codes for its loss.
  'extranet/account/backup-codes': page(
    (standing) => standing === 'administrator',
    at(`${extranet}/account/backup-codes`),
  ),
  'extranet/account/data': page('whoever is signed in', at(`${extranet}/account/data`)),
  'extranet/account/erase': page('whoever is signed in', at(`${extranet}/account/erase`)),
  'extranet/account/second-factor': page('whoever is signed in', at(`${extranet}/account/second-factor`)),
  'extranet/authorities/[slug]': page('EDIT_OWN', own('')),
  'extranet/authorities/[slug]/[part]/edit': page('EDIT_OWN', own('/contact-new/edit')),
  'extranet/authorities/[slug]/changes': page('READ_FULL_HISTORY', own('/changes')),
  'extranet/authorities/[slug]/edit': page('EDIT_OWN', own('/edit')),
  'extranet/authorities/[slug]/members': page('MANAGE_MEMBERS', own('/members')),
  'extranet/claim': page('whoever is signed in', at(`${extranet}/claim`)),
  'extranet/claims': page(decidesSomewhere, at(`${extranet}/claims`)),
  'extranet/claims/[id]': page(
    'DECIDE_CLAIM',
    async (world) => `${extranet}/claims/${await newClaim(world, 'PENDING')}`,
  ),
  'extranet/confirm/[slug]': page('CONFIRM', (world) => `${extranet}/confirm/${world.own.slug}`),
  'extranet/drafts': page('anybody', at(`${extranet}/drafts`), { unread: true }),
  'extranet/enter': page('anybody', at(`${extranet}/enter?token=gone`)),
  'extranet/forgotten-password': page('anybody', at(`${extranet}/forgotten-password`)),
  // What a link opens is for whoever holds it; it changes nothing, and says no more than its mail.
  'extranet/invitation/[token]': page(
    'anybody',
    async ({ elsewhere }) => (await newInvitation(elsewhere.id, 'somebody@mairie.example')).path,
  ),
  'extranet/new-password': page('anybody', at(`${extranet}/new-password?token=gone`)),
  'extranet/places': page('anybody', at(`${extranet}/places?q=albi`), { kept: true }),
  'extranet/projects/[slug]/edit': page(
    'EDIT_OWN',
    async (world) => `${extranet}/projects/${(await newProject(world)).slug}/edit`,
  ),
  'extranet/projects/new': page('EDIT_OWN', ({ tie }) => `${extranet}/projects/new?tie=${tie.slug}`),
  'extranet/round/[token]': page('anybody', ({ links }) => links.own),
  'extranet/rounds': page(decidesSomewhere, at(`${extranet}/rounds`)),
  'extranet/second-factor': page('anybody', at(`${extranet}/second-factor`)),
  'extranet/sign-in': page('anybody', at(`${extranet}/sign-in`)),
  'extranet/sign-in/provider': page('anybody', at(`${extranet}/sign-in/provider`)),
  'extranet/suggest': page('anybody', ({ tie }) => `${extranet}/suggest?partnership=${tie.slug}`),
  'extranet/suggest/confirm/[token]': page('anybody', async (world) => {
    const { token, hash } = linkToken('suggestion');
    await newSuggestion(world, { email: 'reader@example.org', token_hash: hash });
    return `${extranet}/suggest/confirm/${token}`;
  }),
  'extranet/suggestions': page('whoever is signed in', at(`${extranet}/suggestions`)),
  'extranet/suggestions/[id]': page(
    'DECIDE_SUGGESTION',
    async (world) =>
      `${extranet}/suggestions/${await newSuggestion(world, { email: 'reader@example.org', state: 'PENDING' })}`,
  ),
  'extranet/ties/[slug]/[part]/edit': page(
    'EDIT_SHARED',
    ({ tie }) => `${extranet}/ties/${tie.slug}/shared/edit`,
  ),
  // Whoever has but a word on how the tie goes finds it there too.
  'extranet/ties/[slug]/edit': page('STATE_STATUS', ({ tie }) => `${extranet}/ties/${tie.slug}/edit`),
  'extranet/ties/new': page('PROPOSE', (world) => `${extranet}/ties/new?for=${world.own.slug}`),
  admin: page('ADMINISTER', at(admin)),
  'admin/accounts': page('ADMINISTER', at(`${admin}/accounts`)),
  'admin/accounts/[id]': page('ADMINISTER', ({ people }) => `${admin}/accounts/${people.evaluator.id}`),
  'admin/audit': page('ADMINISTER', at(`${admin}/audit`)),
  'admin/duplicates': page('ADMINISTER', at(`${admin}/duplicates`)),
  'admin/duplicates/compare': page(
    'ADMINISTER',
    (world) => `${admin}/duplicates/compare?kind=AUTHORITY&one=${world.own.slug}&two=${world.elsewhere.slug}`,
  ),
  'admin/jobs': page('ADMINISTER', at(`${admin}/jobs`)),
  'admin/mails': page('ADMINISTER', at(`${admin}/mails`)),
  'admin/merges': page('ADMINISTER', at(`${admin}/merges`)),
  'admin/objections': page('ADMINISTER', at(`${admin}/objections`)),
  'admin/rounds': page('ADMINISTER', at(`${admin}/rounds`)),
  'admin/successions': page('ADMINISTER', at(`${admin}/successions`)),
  'admin/themes': page('EDIT_VOCABULARY', at(`${admin}/themes`)),
  'admin/themes/[code]': page('EDIT_VOCABULARY', async () => {
    const { code } = await row<{ code: string }>('SELECT code FROM theme ORDER BY id LIMIT 1');
    return `${admin}/themes/${code}`;
  }),
  evaluation: page('ASSESS', at(evaluation)),
  'evaluation/charts': page('ASSESS', at(`${evaluation}/charts`)),
  'evaluation/compare': page('ASSESS', at(`${evaluation}/compare`)),
  'evaluation/doubt': page('ASSESS', at(`${evaluation}/doubt`)),
  'evaluation/doubt/figures': page('ASSESS', at(`${evaluation}/doubt/figures`)),
  'evaluation/doubt/quality': page('ASSESS', at(`${evaluation}/doubt/quality`)),
  'evaluation/doubt/quality/[code]': page('ASSESS', at(`${evaluation}/doubt/quality/TIE_UNDATED`)),
  'evaluation/doubt/ties/[slug]': page('ASSESS', ({ tie }) => `${evaluation}/doubt/ties/${tie.slug}`),
  'evaluation/money': page('ASSESS', at(`${evaluation}/money`)),
  'evaluation/money/lines': page('ASSESS', at(`${evaluation}/money/lines`)),
  'evaluation/tables': page('ASSESS', at(`${evaluation}/tables`)),
  'evaluation/judge': page('ASSESS', at(`${evaluation}/judge`)),
  'evaluation/judge/assess': page('ASSESS', ({ tie }) => `${evaluation}/judge/assess?tie=${tie.slug}`),
  'evaluation/judge/coordination': page('ASSESS', at(`${evaluation}/judge/coordination`)),
  'evaluation/judge/notes': page('ASSESS', at(`${evaluation}/judge/notes`)),
  // A note of the evaluator's own: to everybody else there is nothing to change.
  'evaluation/judge/notes/[id]': page(
    (standing) => standing === 'evaluator',
    async ({ people, tie }) =>
      `${evaluation}/judge/notes/${await insert('note', {
        author_id: people.evaluator.id,
        partnership_id: tie.id,
        visibility: 'PRIVATE',
        text: 'Seen at the council.',
      })}`,
  ),
  'evaluation/judge/notes/new': page('ASSESS', ({ tie }) => `${evaluation}/judge/notes/new?tie=${tie.slug}`),
  'evaluation/judge/polycrisis': page('ASSESS', at(`${evaluation}/judge/polycrisis`)),
  'evaluation/judge/typology': page('ASSESS', at(`${evaluation}/judge/typology`)),
  'evaluation/reports': page('ASSESS', at(`${evaluation}/reports`)),
  'evaluation/reports/[slug]': page('ASSESS', ownReport('')),
  'evaluation/reports/[slug]/file': page('ASSESS', ownReport('/file?format=xlsx')),
  'evaluation/reports/[slug]/preview': page('ASSESS', ownReport('/preview')),
  'evaluation/reports/add': page('ASSESS', at(`${evaluation}/reports/add?kind=ties`)),
  'evaluation/reports/figures/[kind]': page('ASSESS', at(`${evaluation}/reports/figures/ties`)),
  'evaluation/take/[kind]': page('ASSESS', at(`${evaluation}/take/ties?format=csv`)),
  'evaluation/views': page('ASSESS', at(`${evaluation}/views`)),
  'evaluation/views/[slug]': page('ASSESS', async (world) => (await newView(world, 'evaluator')).path),
  // A feed is for whoever holds its address; it says nothing to anybody else.
  'evaluation/views/[slug]/feed': page(
    () => false,
    async (world) => `${(await newView(world, 'evaluator')).path}/feed?token=gone`,
  ),
  'evaluation/views/new': page('ASSESS', at(`${evaluation}/views/new?path=/partnerships`)),
};
