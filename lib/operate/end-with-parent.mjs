/**
 * Loaded first into what the commands start: if the command is killed, its channel closes, and what it started ends too.
 * Two builds would otherwise write to one folder.
 */
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
