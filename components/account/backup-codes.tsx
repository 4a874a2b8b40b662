/** Codes to be written down, in an order that eyes can follow. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ul
      className="grid max-w-md grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-hairline bg-sheet p-4 font-mono"
      lang="und"
    >
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
}
