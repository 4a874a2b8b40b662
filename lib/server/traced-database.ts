import type { PrismaClient } from '../generated/prisma/client';
import { tracing, withSpan } from './trace';

/** A client whose every query is a span: what it does and on which model, never a value. The client itself where nothing is traced. */
export function tracedDatabase(client: PrismaClient): PrismaClient {
  if (!tracing()) return client;
  const extended = client.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        // What the clock asks by itself, every few seconds, belongs to nothing.
        if (!tracing()?.traceId()) return query(args);
        return withSpan(
          `database ${model ?? 'SQL'} ${operation}`,
          {
            'db.system.name': 'postgresql',
            'db.operation.name': operation,
            ...(model ? { 'db.collection.name': model } : {}),
          },
          () => query(args),
        );
      },
    },
  });
  // What an extension adds stands beside what the client has: it is used as one.
  return extended as unknown as PrismaClient;
}
