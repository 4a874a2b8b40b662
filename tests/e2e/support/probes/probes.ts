import { administrationProbes } from './administration';
import { confirmProbes } from './confirm';
import { doubtProbes } from './doubt';
import { judgeProbes } from './judge';
import { memberProbes } from './members';
import type { Probe } from './probe';
import { recordProbes } from './record';
import { reportProbes } from './report';

/** How each mutation is reached over HTTP, by its name in lib/record/mutations.ts. */
export const probes: Record<string, Probe> = {
  ...recordProbes,
  ...confirmProbes,
  ...memberProbes,
  ...administrationProbes,
  ...doubtProbes,
  ...judgeProbes,
  ...reportProbes,
};
