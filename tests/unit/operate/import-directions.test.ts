import { describe, expect, it } from 'vitest';
import { directions, findViolations, sourceFiles } from '@/lib/operate/import-directions';
import { temporaryFolder, writeFiles } from '../../support/folder';

const rooms = {
  'lib/db.ts': '',
  'lib/generated/prisma/client.ts': '',
  'lib/operate/migrate.ts': '',
  'lib/tie/tie.repository.ts': '',
  'lib/tie/tie.service.ts': '',
  'lib/tie/tie.presenter.ts': '',
  'components/ui/button.tsx': '',
  'components/tie/tie-card.tsx': '',
  'app/layout.tsx': '',
  'prisma/seed/index.ts': '',
};

/** One file that breaks each direction, in the order of the directions. */
const violations: Record<string, string> = {
  'lib/tie/wrong.ts': `import { TieCard } from '@/components/tie/tie-card';`,
  'app/seeding.tsx': `import { seed } from '../prisma/seed';`,
  'components/tie/wrong-page.tsx': `export { default } from '@/app/layout';`,
  'components/tie/wrong-data.tsx': `import {\n  findTies,\n} from '@/lib/tie/tie.repository';`,
  'components/ui/wrong.tsx': `import { TieCard } from '../tie/tie-card';`,
  'app/[locale]/wrong.tsx': `import { database } from '@/lib/db';`,
  'components/tie/wrong-zod.tsx': `import { z } from 'zod';`,
  'app/api/v1/route.tsx': `const { TieCard } = await import('@/components/tie/tie-card');`,
  'lib/tie/wrong.rules.ts': `import { findTies } from './tie.service';`,
  'lib/tie/wrong.presenter.ts': `import { type Row, findTies } from './tie.repository';`,
  'lib/tie/wrong.repository.ts': `import { present } from './tie.presenter';`,
  'app/wrong-command.tsx': `import '../lib/operate/migrate';`,
};

describe('the directions of imports', () => {
  it.each(Object.entries(violations))('are held against %s', (file, text) => {
    const folder = temporaryFolder();
    writeFiles(folder, { ...rooms, [file]: text });
    expect(findViolations(folder)).toEqual([expect.stringMatching(/^.+ imports .+, though .+\.$/)]);
  });

  it('each have a violation above that they catch', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ...rooms, ...violations });
    const reasons = directions.map(({ because }) => because);
    const caught = findViolations(folder).map((line) => line.split(', though ')[1]?.slice(0, -1));
    expect(new Set(caught)).toEqual(new Set(reasons));
  });

  it('let a type come from anywhere, and what a comment mentions', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      ...rooms,
      'lib/tie/right.presenter.ts': `import type { Row } from './tie.repository';\nimport { type Tie } from './tie.service';`,
      'components/tie/right.tsx': `/** import { findTies } from '@/lib/tie/tie.repository' would be wrong. */`,
    });
    expect(findViolations(folder)).toEqual([]);
  });

  it('are about files that exist', () => {
    const files = sourceFiles(process.cwd());
    for (const { files: room, because } of directions)
      expect(
        files.some((file) => room.test(file)),
        because,
      ).toBe(true);
  });
});
