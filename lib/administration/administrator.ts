import type { Actor } from '../auth/actor';
import { decide, nobodys } from '../auth/policy';

/** Whether the person administers the atlas, by the table of rights; without a second factor nobody does. */
export const administers = (actor: Actor): boolean => decide(actor, 'ADMINISTER', nobodys).allowed;
