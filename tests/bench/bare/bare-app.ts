import fs from 'node:fs';
import path from 'node:path';
import { runTool } from '@/lib/operate/run-tool.mjs';
import { type Running, startServing, type Workshop } from '../workshop';
import type { Node } from './markup';
import type { Statement } from './statements';

/** What the bare app is given to answer with. */
export type BareContent = {
  /** Paragraphs of its static pages, one page for each number. */
  paragraphs: number[];
  markup: Node;
  /** For each question the statements that the atlas sends for it. */
  questions: Statement[][];
  databaseUrl: string;
};

const files = {
  'package.json': '{ "private": true }',
  'app/layout.tsx':
    'export default ({ children }: { children: React.ReactNode }) => <html lang="en"><body>{children}</body></html>;',
  // For the wait until it answers.
  'app/route.ts': "export const GET = () => new Response('bare');",
  'app/static/[count]/page.tsx': `
    import counts from '../../../paragraphs.json';
    export const generateStaticParams = () => counts.map((count) => ({ count: String(count) }));
    export const dynamicParams = false;
    export default async ({ params }) => {
      const count = Number((await params).count);
      return <main>{Array.from({ length: count }, (_, index) => <p key={index}>Paragraph {index} of a page that holds nothing but words.</p>)}</main>;
    };`,
  'app/rows/page.tsx': `
    import fs from 'node:fs';
    import { createElement } from 'react';
    export const dynamic = 'force-dynamic';
    const markup = JSON.parse(fs.readFileSync(process.env.BARE_FOLDER + '/markup.json', 'utf8'));
    const render = (node, key) =>
      typeof node === 'string' ? node : createElement(node.tag, { ...node.props, key }, ...node.children.map(render));
    export default async ({ searchParams }) => {
      await searchParams;
      return render(markup, 'page');
    };`,
  'app/sql/[index]/route.ts': `
    import fs from 'node:fs';
    import pg from 'pg';
    export const dynamic = 'force-dynamic';
    const questions = JSON.parse(fs.readFileSync(process.env.BARE_FOLDER + '/questions.json', 'utf8'));
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
    export const GET = async (_request, { params }) => {
      const statements = questions[Number((await params).index) % questions.length];
      const results = await Promise.all(statements.map(({ text, values }) => pool.query({ text, values, rowMode: 'array' })));
      return Response.json(results.map(({ rows }) => rows));
    };`,
};

/** Builds and starts the app that ours is compared with: Next alone, with the packages of this project and nothing else. */
export async function startBareApp(workshop: Workshop, content: BareContent): Promise<Running> {
  const folder = path.join(workshop.atlas, '.data', 'bare');
  const config = `export default { typescript: { ignoreBuildErrors: true }, poweredByHeader: false, serverExternalPackages: ['pg'], turbopack: { root: ${JSON.stringify(workshop.atlas)} } };`;
  const given = {
    'next.config.mjs': config,
    'paragraphs.json': JSON.stringify(content.paragraphs),
    'markup.json': JSON.stringify(content.markup),
    'questions.json': JSON.stringify(content.questions),
  };
  for (const [name, text] of Object.entries({ ...files, ...given })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const next = path.join(workshop.atlas, 'node_modules/next/dist/bin/next');
  await runTool([next, 'build'], {
    cwd: folder,
    env: { NODE_ENV: 'production', BARE_FOLDER: folder },
    log: path.join(workshop.logs, 'bare-build.log'),
    failure: 'The bare app could not be built.',
  });
  return startServing(workshop, {
    name: 'bare',
    args: [next, 'start', '-p', '%PORT%', '-H', '127.0.0.1'],
    cwd: folder,
    env: { BARE_FOLDER: folder, DATABASE_URL: content.databaseUrl },
  });
}
