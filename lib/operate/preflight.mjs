import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { lowestNode } from './defaults.mjs';
import { Failure } from './failure.mjs';

/** @param {string} version such as "20.19.1" */
export function checkNode(version = process.versions.node) {
  const has = version.split('.').map(Number);
  const needs = lowestNode.split('.').map(Number);
  const first = needs.findIndex((part, index) => has[index] !== part);
  if (first >= 0 && (has[first] ?? 0) < /** @type {number} */ (needs[first]))
    throw new Failure(
      `Node ${version} is too old: install Node ${lowestNode} or later (the current LTS version is a good choice), then start again.`,
    );
}

/**
 * Proves by writing that a folder can hold files, creating it where needed.
 * @param {string} folder
 */
export function checkWritable(folder) {
  const probe = path.join(folder, `.write-check-${process.pid}`);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(probe, 'written to see whether this folder can be written');
    fs.rmSync(probe);
  } catch (error) {
    if (/** @type {any} */ (error).code === 'ENOSPC') throw error;
    throw new Failure(
      `${folder} cannot be written by this account: change its owner or its rights, or put the atlas in a folder of yours.`,
      { cause: error },
    );
  }
}

/**
 * @param {string} folder an existing folder
 * @param {number} needed bytes
 * @param {(folder: string) => number} [free]
 */
export function checkDisk(folder, needed, free = freeBytes) {
  const available = free(folder);
  if (available < needed)
    throw new Failure(
      `The disk that holds ${folder} is full or nearly so (${gigabytes(available)} free, ${gigabytes(needed)} needed): free some space, then start again.`,
    );
}

/** @param {string} folder */
function freeBytes(folder) {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
}

/** @param {number} bytes */
const gigabytes = (bytes) => `${(bytes / 2 ** 30).toFixed(1)} GB`;

/**
 * @param {string} host
 * @param {number} port
 */
export async function checkPort(host, port) {
  const code = await tryToListen(host, port);
  if (code) throw explainPort({ code }, host, port);
}

/**
 * Says what to do when an address cannot be listened on.
 * @param {any} error
 * @param {string} host
 * @param {number} port
 */
export function explainPort(error, host, port) {
  /** @type {Record<string, string>} */
  const sentences = {
    EADDRINUSE: `Port ${port} is in use by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} may not be used by this account: choose a port above 1023, for example PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST=${host} is not an address of this machine: use 127.0.0.1 (this machine alone) or 0.0.0.0 (every network).`,
    ENOTFOUND: `HOST=${host} is not a name that this machine knows: use 127.0.0.1 (this machine alone) or 0.0.0.0 (every network).`,
  };
  const sentence = sentences[error?.code];
  return sentence ? new Failure(sentence, { cause: error }) : error;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the error code, if any
 */
function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {any} */ error) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** A port of the loopback interface that nothing uses now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
