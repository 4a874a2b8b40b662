import { z } from 'zod';
import { defaults } from './operate/defaults.mjs';
import { Failure } from './operate/failure.mjs';

/** One line of text that pages show. */
const line = z.string().max(300, 'one line of at most 300 characters');

/**
 * Every setting of the atlas, in one place: what it means, what it may be, what it is when not given.
 * This file alone reads `process.env`; `npm start -- --help` prints the descriptions below.
 */
const settings = z.object({
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://atlas.example.fr', abort: true })
    .refine((value) => new URL(value).pathname === '/' && !new URL(value).search, 'an address without a path')
    .transform((value) => new URL(value).origin)
    .optional()
    .describe(
      'Address by which readers reach the atlas; canonical addresses, links in e-mails and secure cookies follow it. Default: the address it listens on.',
    ),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default(defaults.HOST)
    .describe(
      `Network address to listen on; 0.0.0.0 for every network. Default: ${defaults.HOST}, this machine alone.`,
    ),
  PORT: z.coerce
    .number('a number from 1 to 65535')
    .int('a number from 1 to 65535')
    .min(1, 'a number from 1 to 65535')
    .max(65_535, 'a number from 1 to 65535')
    .default(defaults.PORT)
    .describe(`Port to listen on. Default: ${defaults.PORT}.`),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'an address such as postgresql://user:password@host:5432/atlas',
      abort: true,
    })
    .refine((value) => new URL(value).pathname.length > 1, 'an address that ends with the name of a database')
    .optional()
    .describe(
      'PostgreSQL to use, version 15 or later, encoding UTF8. Default: one of our own, in the data folder.',
    ),
  ATLAS_DATA_DIR: z
    .string()
    .default(defaults.ATLAS_DATA_DIR)
    .describe(
      `Folder for the database, secrets and logs, relative to the project. Default: ${defaults.ATLAS_DATA_DIR}.`,
    ),
  ATLAS_DIST_DIR: z
    .string()
    .regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/, 'a folder inside the project, such as .next')
    .default(defaults.ATLAS_DIST_DIR)
    .describe(`Folder of the production build, inside the project. Default: ${defaults.ATLAS_DIST_DIR}.`),
  ATLAS_SECRET: z
    .string()
    .min(32, 'at least 32 characters, best made at random')
    .optional()
    .describe(
      'Key that signs links and sessions. Default: made at random on the first start and kept in the data folder.',
    ),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'an address such as smtps://user:password@mail.example.fr:465',
      abort: true,
    })
    .optional()
    .describe(
      'Mail server, with its user and password where it wants them. Default: none; mails are written into outbox/ of the data folder.',
    ),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>@"\r\n]{1,100} <[^<>@\s"]+@[^<>@\s"]+>|[^<>@\s"]+@[^<>@\s"]+)$/,
      'an address such as atlas@example.fr or Atlas <atlas@example.fr>',
    )
    .optional()
    .describe('Sender of every mail. Default: noreply@ the host of PUBLIC_URL.'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'an address such as https://connect.example.fr', abort: true })
    .refine(
      (value) => value.startsWith('https:') || near(value),
      'an address with https, or one of this machine',
    )
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .describe(
      'OpenID Connect provider by which people may sign in (ProConnect, for French public agents). Default: none.',
    ),
  OIDC_CLIENT_ID: line.optional().describe('What the provider calls this atlas.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Secret that the provider gave this atlas.'),
  OIDC_LABEL: line
    .default('OpenID Connect')
    .describe('Name of the provider on the sign-in page, such as ProConnect. Default: OpenID Connect.'),
  OIDC_SCOPES: line
    .regex(/^openid( [\w:.-]+)*$/, 'scopes beginning with openid, separated by spaces')
    .default('openid email profile')
    .describe(
      'What is asked of the provider; ProConnect: openid email given_name usual_name. Default: openid email profile.',
    ),
  PUBLISHER_NAME: line
    .optional()
    .describe(
      'Who publishes this instance, named in the legal notice. Default: none, a demonstration instance.',
    ),
  PUBLISHER_ADDRESS: line.optional().describe('Postal address of the publisher, for the legal notice.'),
  PUBLICATION_DIRECTOR: line.optional().describe('Who answers for the publication, for the legal notice.'),
  HOSTING_NAME: line.optional().describe('Name and address of the host, for the legal notice.'),
  CONTACT_EMAIL: z
    .email('an e-mail address such as atlas@example.fr')
    .optional()
    .describe('Address to which readers write about errors, omissions and removals.'),
  METRICS_TOKEN: z
    .string()
    .min(24, 'at least 24 characters, best made at random')
    .optional()
    .describe(
      'Token (Bearer) by which a monitor elsewhere reads /metrics. Default: none; it answers this machine alone.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:4318' })
    .optional()
    .describe(
      'OpenTelemetry collector (OTLP by HTTP) to which traces go, without /v1/traces. Default: none; nothing is traced.',
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^[^=,\s]+=[^,]*(,[^=,\s]+=[^,]*)*$/, 'name=value, several of them separated by commas')
    .optional()
    .describe('Headers for the collector, such as authorization=Bearer%20…. Default: none.'),
  OTEL_SERVICE_NAME: line.default('atlas').describe('Name of this atlas in its traces. Default: atlas.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('a share from 0 to 1')
    .min(0, 'a share from 0 to 1')
    .max(1, 'a share from 0 to 1')
    .default(1)
    .describe('Share of requests that are traced where whoever asks has not decided, 0 to 1. Default: 1.'),
  ATLAS_READ_ONLY: z
    .enum(['0', '1', 'false', 'true'], '1 or 0')
    .transform((value) => value === '1' || value === 'true')
    .optional()
    .describe(
      'With 1, everything can be read and nothing be changed, for planned maintenance; people who write are told so. Default: 0.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'one of debug, info, warn, error')
    .default('info')
    .describe('How much is logged: debug, info, warn or error. Default: info.'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'one of production, development, test')
    .default('production')
    .describe('Set by the commands themselves.'),
});

export type Environment = z.infer<typeof settings>;

/** Settings that may hold a password. */
const secretSettings = new Set([
  'DATABASE_URL',
  'ATLAS_SECRET',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
  'METRICS_TOKEN',
  'OTEL_EXPORTER_OTLP_HEADERS',
]);

function near(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

/**
 * Checks the settings. An empty value counts as not given.
 * @throws Failure one sentence that names each wrong setting and what it may be
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((key) => (source[key]?.trim() ? [[key, source[key].trim()]] : [])),
  );
  const result = settings.safeParse(given);
  if (result.success) return whole(result.data);
  const wrong = result.error.issues.map(
    ({ path, message }) => `${String(path[0])} must be ${message}${shown(String(path[0]), given)}`,
  );
  throw new Failure(`${wrong.join('; ')}: correct it in the environment or in .env, then start again.`);
}

/** A provider is known by its issuer, its client and their secret together. */
function whole(settings: Environment): Environment {
  const parts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = parts.filter((key) => !settings[key]);
  if (missing.length > 0 && missing.length < parts.length)
    throw new Failure(
      `${missing.join(' and ')} must be given with the other settings of OpenID Connect: correct it in the environment or in .env, then start again.`,
    );
  return settings;
}

/** What was given, unless it may hold a password. */
function shown(key: string, given: Record<string, string | undefined>) {
  return secretSettings.has(key) ? '' : ` and is "${given[key]}"`;
}

/** @returns each setting with its description, and whether it may hold a password, for the help text and docs/operation.md */
export function describeSettings(): { key: string; description: string; isSecret: boolean }[] {
  return Object.entries(settings.shape)
    .map(([key, { description = '' }]) => ({ key, description, isSecret: secretSettings.has(key) }))
    .filter(({ key }) => key !== 'NODE_ENV');
}

let current: Environment | undefined;

/** The settings of this process, checked on first use. */
export function env(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** @returns the origin under which readers see the atlas, without a slash at its end */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Environment = env()): string {
  return PUBLIC_URL ?? localAddress(HOST, PORT);
}

/** The address to open on this machine for what listens on `host`. */
export function localAddress(host: string, port: number): string {
  const anywhere = ['0.0.0.0', '::', '127.0.0.1', '::1'];
  const name = anywhere.includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
