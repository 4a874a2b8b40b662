/**
 * `npm start` and `npm run dev`: from a fresh clone to a served atlas. Only what Node itself brings is used here, and
 * nothing is imported before the version of Node is known to be enough.
 */
async function main() {
  const { checkNode } = await import('./preflight.mjs');
  checkNode();
  const { prepare } = await import('./prepare.mjs');
  await prepare(process.argv.slice(2));
}

main().catch(async (error) => {
  const { showFailure } = await import('./failure.mjs');
  const { end, isEnding } = await import('./shutdown.mjs');
  // What breaks because everything is being stopped is no failure.
  if (isEnding()) return;
  showFailure(error);
  await end(1);
});
