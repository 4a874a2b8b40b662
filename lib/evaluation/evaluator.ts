import type { Actor } from '../auth/actor';
import { decide, nobodys } from '../auth/policy';

/** Whether the person evaluates, by the table of rights. */
export const assesses = (actor: Actor): boolean => decide(actor, 'ASSESS', nobodys).allowed;
