import { fileURLToPath } from 'node:url';
import { designDocument } from './documents.ts';
import { loadOurs } from './ours.ts';
import { loadPeers, type Peer } from './peers.ts';
import { output } from './startUp.ts';
import type { Row } from './table.ts';

/**
 * What is held for a document that is open and has been typed in, its text included, each in a process of its own.
 * Only who follows edits keeps a document at all.
 */
export async function measureMemory(lines: number): Promise<Row> {
  const times: Record<string, number> = {};
  for (const name of ['Design Docs', 'the text alone', 'lezer/markdown'])
    times[name] = Number(await output(['--expose-gc', fileURLToPath(import.meta.url), name, String(lines)]));
  return { what: `memory, ${lines} lines kept open`, unit: 'MB', times };
}

/** Holds the document as one of them does, and tells how many megabytes of heap that takes. */
async function held(name: string, lines: number): Promise<number> {
  const peers: Record<string, Peer> = {
    'Design Docs': await loadOurs(),
    // A string of its own, and not pieces that were put together.
    'the text alone': { edit: text => () => text },
    ...(await loadPeers()),
  };
  const open = (count: number) => {
    const text = Buffer.from(designDocument(count, 1)).toString('latin1');
    const type = peers[name]?.edit?.(text, text.indexOf(' ', text.length >> 1));
    for (let key = 0; key < 20; key++) type?.();
    return type;
  };
  // What is made once, templates and tables, is not the document's.
  open(1000);
  const before = used();
  const document = open(lines);
  const after = used();
  document?.();
  return (after - before) / 1e6;
}

function used(): number {
  for (let round = 0; round < 5; round++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

if (import.meta.main) console.log(await held(process.argv[2] ?? '', Number(process.argv[3])));
