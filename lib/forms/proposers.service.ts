import type { Actor } from '../auth/actor';
import { authoritiesOf } from './form.repository';

/** The authorities for which somebody may enter a tie without looking for them: those they are a member of. */
export const authoritiesToProposeFor = (actor: Actor) =>
  authoritiesOf(actor.memberships.map(({ authorityId }) => authorityId));
