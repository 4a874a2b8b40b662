import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AnyActor } from '../auth/actor';
import type { Permission } from '../auth/permissions';
import { decide, type Subject } from '../auth/policy';
import { atlasDay } from '../date/day';
import { database } from '../db';
import { Prisma } from '../generated/prisma/client';
import type { Capacity } from '../generated/prisma/enums';
import { type Changes, changesIn } from './changes';
import type { Tx } from './record-stores';
import type { Json } from './snapshot';

/** Why an act was not done; nothing was changed then. */
export type Problem =
  | { kind: 'invalid'; issues: { path: string; message: string }[] }
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
  | { kind: 'conflict'; conflicts: { field: string; theirs: Json; mine: Json }[] }
  /** A rule of the atlas stands against it; the code names the message. */
  | { kind: 'refused'; code: string };

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const refuse = (code: string): Outcome<never> => ({ ok: false, problem: { kind: 'refused', code } });

/** What a mutation works with. */
export type Act = Changes & {
  tx: Tx;
  now: Date;
  /** The day in the atlas's time zone, YYYY-MM-DD. */
  today: string;
  actor: AnyActor;
  capacity: Capacity | 'PUBLIC';
  onBehalfOf: number | null;
  /** The right is one to propose: what is sent waits for a decision. */
  waits: boolean;
  /** Writes down what is no change of a record: a claim decided, a role granted. */
  audit(subject: string, detail?: { [key: string]: Json }): Promise<void>;
};

/** One way to change what the atlas holds. Every one is in lib/record/mutations.ts, and so in the tests of rights. */
export type Mutation<Input = never, Value = unknown> = {
  name: string;
  permission: Permission;
  schema: z.ZodType<Input>;
  /** The record that it is about, read and locked; null where there is none. */
  subject(tx: Tx, input: Input, actor: AnyActor): Promise<Subject | null>;
  run(act: Act, input: Input, subject: Subject): Promise<Outcome<Value>>;
};

export const mutation = <Input, Value>(definition: Mutation<Input, Value>) => definition;

export type Notes = {
  /** Why, in the person's words. */
  reason?: string | null;
  /** Where the new value comes from. */
  sourceNote?: string | null;
  now?: Date;
};

class Rollback extends Error {
  constructor(readonly problem: Problem) {
    super('nothing is changed');
  }
}

/**
 * Does one act, whole or not at all: what was sent is parsed, the record read and locked, the right decided from the
 * record and the actor, the change made with its history in one transaction.
 */
export async function act<Input, Value>(
  definition: Mutation<Input, Value>,
  actor: AnyActor,
  given: unknown,
  notes: Notes = {},
): Promise<Outcome<Value>> {
  const parsed = definition.schema.safeParse(given);
  if (!parsed.success) return { ok: false, problem: invalid(parsed.error) };
  try {
    return await database().$transaction((tx) => perform(tx, definition, actor, parsed.data, notes));
  } catch (error) {
    if (error instanceof Rollback) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The same inside a transaction that is open already: an act that holds others. */
export async function perform<Input, Value>(
  tx: Tx,
  { name, permission, subject: subjectOf, run }: Mutation<Input, Value>,
  actor: AnyActor,
  input: Input,
  { reason = null, sourceNote = null, now = new Date() }: Notes,
): Promise<Outcome<Value>> {
  const subject = await subjectOf(tx, input, actor);
  if (!subject) throw new Rollback({ kind: 'not-found' });
  const verdict = decide(actor, permission, subject);
  if (!verdict.allowed) throw new Rollback({ kind: 'forbidden' });
  const actorId = actor.kind === 'person' ? actor.userId : null;
  const capacity: Act['capacity'] = actor.kind === 'system' ? 'SYSTEM' : verdict.capacity;
  const context = { actId: randomUUID(), action: name, capacity, actorId, reason, sourceNote };
  const outcome = await run(
    {
      ...changesIn(tx, { ...context, onBehalfOfId: verdict.onBehalfOf }),
      tx,
      now,
      today: atlasDay(now.getTime()),
      actor,
      capacity,
      onBehalfOf: verdict.onBehalfOf,
      waits: verdict.waits,
      audit: async (about, detail) => {
        await tx.auditEntry.create({
          data: { actorId, action: name, subject: about, detail: detail ?? Prisma.DbNull, at: now },
        });
      },
    },
    input,
    subject,
  );
  if (!outcome.ok) throw new Rollback(outcome.problem);
  return outcome;
}

const invalid = (error: z.ZodError): Problem => ({
  kind: 'invalid',
  issues: error.issues.flatMap(({ code, path, message, ...rest }) =>
    code === 'unrecognized_keys'
      ? (rest as { keys: string[] }).keys.map((key) => ({
          path: [...path, key].join('.'),
          message: 'unknown',
        }))
      : [{ path: path.join('.'), message }],
  ),
});
