import fs from 'node:fs';
import type { Figure } from '../figure';
import type { Running } from '../workshop';

/** Megabytes of a process that are its own, what it shares with others in proportion (Linux); 0 where the system does not tell. */
function sizeOf(pid: number): number {
  try {
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return fs.readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Memory of the server and of PostgreSQL with all its processes. @param moment as it stands in the table, and in the ids */
export function measureMemory(
  moment: { id: string; what: string },
  atlas: Running,
  postgresPid: number,
): Figure[] {
  if (!fs.existsSync('/proc/self/smaps_rollup')) return [];
  const processes = [postgresPid, ...childrenOf(postgresPid)];
  const database = processes.reduce((sum, pid) => sum + sizeOf(pid), 0);
  return [
    {
      id: `server-${moment.id}`,
      section: 'memory',
      what: `The server, ${moment.what}`,
      value: sizeOf(atlas.pid),
      unit: 'MB',
      detail: 'one process',
    },
    {
      id: `database-${moment.id}`,
      section: 'memory',
      what: `PostgreSQL, ${moment.what}`,
      value: database,
      unit: 'MB',
      detail: `${processes.length} processes, of three databases`,
    },
  ];
}
