/**
 * `npm test`: installs what is missing, then every check and test there is; `npm run check` leaves out the build and the
 * end-to-end tests. Only what Node itself brings is used here.
 */
async function main() {
  const { checkNode } = await import('./preflight.mjs');
  checkNode();
  const { prepareTests } = await import('./test-prepare.mjs');
  await prepareTests({ checkOnly: process.argv.includes('--check') });
}

main().catch(async (error) => {
  const { showFailure } = await import('./failure.mjs');
  const { end, isEnding } = await import('./shutdown.mjs');
  // What breaks because everything is being stopped is no failure.
  if (isEnding()) return;
  showFailure(error);
  console.log('\n0 passed, 1 failed');
  await end(1);
});
