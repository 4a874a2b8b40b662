export type Node = { '@id': string; '@type': string } & Record<string, unknown>;

/** JSON-LD in the terms of schema.org, a node at a time; one that several records name is written once. */
export async function* graph(nodes: AsyncIterable<Node>): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  const written = new Set<string>();
  let separator = '\n';
  for await (const node of nodes) {
    if (written.has(node['@id'])) continue;
    written.add(node['@id']);
    yield `${separator}${JSON.stringify(node)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
