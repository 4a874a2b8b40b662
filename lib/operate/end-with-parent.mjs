/**
 * Loaded first into what the commands start: if the command is killed, its channel closes, and what it started ends too.
 * Two builds would otherwise write to one folder. Workers of that program load this file as well, without the variable:
 * their own channel keeps them waiting for work and is left alone.
 */
const command = process.env.ATLAS_COMMAND_PID;
delete process.env.ATLAS_COMMAND_PID;
if (command) {
  const end = () => process.kill(process.pid, 'SIGTERM');
  process.on('disconnect', end);
  process.channel?.unref();
  // The command may have been killed before this line was reached.
  if (command !== String(process.ppid)) end();
}
