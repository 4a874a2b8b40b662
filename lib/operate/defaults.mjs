/** What the launcher must know before packages are installed; lib/env.ts describes and checks these same keys and every other one. */
export const defaults = Object.freeze({
  HOST: '127.0.0.1',
  PORT: 3000,
  ATLAS_DATA_DIR: '.data',
  ATLAS_DIST_DIR: '.next',
});

/** The lowest Node that Next 16 and Prisma 7 accept. */
export const lowestNode = '20.19.0';
