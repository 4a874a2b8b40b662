export type StreamEnd = { bytes: number; failure: unknown };

const encoder = new TextEncoder();
const bytesOf = (chunk: string | Uint8Array) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk);

/**
 * Chunks as the body of a response, made as fast as the reader takes them. The first is made before the promise is kept,
 * so that what fails at once can still be answered with a problem. A later failure breaks the connection off: a file
 * that ends early must not look whole.
 * @param ended told once: how much was sent, and what failed, if anything did
 */
export async function streamOf(
  chunks: AsyncIterable<string | Uint8Array>,
  ended: (end: StreamEnd) => void,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = chunks[Symbol.asyncIterator]();
  let result = await iterator.next();
  let taken = false;
  let bytes = 0;
  let over = false;
  const end = (failure: unknown) => {
    if (!over) ended({ bytes, failure });
    over = true;
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        if (taken) result = await iterator.next();
        taken = true;
        // The reader may have gone away while the chunk was made.
        if (over) return;
        if (result.done) {
          end(null);
          controller.close();
          return;
        }
        const chunk = bytesOf(result.value);
        bytes += chunk.byteLength;
        controller.enqueue(chunk);
      } catch (failure) {
        end(failure);
        controller.error(new Error('interrupted'));
      }
    },
    async cancel() {
      end(null);
      await iterator.return?.();
    },
  });
}
