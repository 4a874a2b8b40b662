/**
 * Loaded first into what the commands start: if the command is killed, its channel closes, and what it started ends too.
 * Two builds would otherwise write to one folder. Workers of that program inherit this file, but not the parent: their
 * own channel keeps them waiting for work and is left alone.
 */
if (process.channel && process.env.ATLAS_COMMAND_PID === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
