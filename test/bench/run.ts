// `npm run bench -- [whole] [keystroke] [folder] [start] [memory] [profile] [--quick] [--least] [--save]`: how long we take, and others,
// on the same texts. `--save` puts the table and its picture into docs/.
import { mkdir, writeFile } from 'node:fs/promises';
import { designDocument, documentWith, typedSections } from './documents.ts';
import { measureFolder } from './folder.ts';
import { measure, type Task, warmUp } from './measure.ts';
import { measureMemory } from './memory.ts';
import { loadOurs } from './ours.ts';
import { loadPeers, type Peer } from './peers.ts';
import { picture } from './picture.ts';
import { profile } from './profile.ts';
import { measureStartUp } from './startUp.ts';
import { growth, type Row, table } from './table.ts';

const wanted = process.argv.slice(2).filter(name => !name.startsWith('--'));
const isQuick = process.argv.includes('--quick');
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);
const sizes = isQuick ? [300, 1000, 10_000] : [300, 1000, 10_000, 100_000];
const budget = isQuick ? 1500 : 6000;
const rows: Row[] = [];

if (isWanted('whole') || isWanted('keystroke')) {
  const ours = await loadOurs();
  const peers: Record<string, Peer> = { 'Design Docs': ours, ...(await loadPeers()) };
  // A short text compiles little of anybody's code: all begin with a longer one.
  for (const { whole } of Object.values(peers))
    if (whole) await warmUp(whole(designDocument(1000, 2)), budget / 3);
  const tasks = (taskOf: (peer: Peer, name: string) => Task | undefined) => {
    const made: Record<string, Task> = {};
    for (const [name, peer] of Object.entries(peers)) {
      const task = taskOf(peer, name);
      if (task) made[name] = task;
    }
    return made;
  };
  // First: what the long texts leave behind in the heap of this process is nobody's keystroke.
  if (isWanted('keystroke'))
    for (const [what, section] of Object.entries(typedSections()))
      for (const size of sizes) {
        const { text, at } = documentWith(section, size);
        const times = await measure(
          tasks(({ edit }) => edit?.(text, at)),
          budget / 3,
        );
        rows.push({ what: `${what}, ${size} lines`, times });
      }
  if (isWanted('whole'))
    for (const size of sizes) {
      const text = designDocument(size, 1);
      // What takes half a minute once is not run seven times.
      const isLong = size > (isQuick ? 1000 : 10_000);
      const isSlow = (name: string) => name === 'markdownlint' || name === 'remark-lint';
      const times = await measure(
        tasks(({ whole }, name) => (isLong && isSlow(name) ? undefined : whole?.(text))),
        budget,
      );
      rows.push({ what: `${size} lines`, times });
    }
}
if (isWanted('folder')) rows.push(await measureFolder(isQuick ? 500 : 5000, isQuick));
if (isWanted('memory')) rows.push(await measureMemory(isQuick ? 10_000 : 100_000));
if (isWanted('profile')) rows.push(await profile(isQuick ? 100 : 1000));
if (isWanted('start')) rows.push(await measureStartUp(isQuick ? 5 : 15));

const shown = `${table(rows)}\n\n${growth(rows)}\n`;
const data = JSON.stringify({ node: process.version, rows }, null, 2);
console.log(shown);
await mkdir('out', { recursive: true });
await writeFile('out/bench.json', data);
if (process.argv.includes('--save')) {
  await mkdir('docs', { recursive: true });
  await writeFile('docs/speed.txt', shown);
  await writeFile('docs/speed.json', `${data}\n`);
  await writeFile(
    'docs/speed.svg',
    picture(rows.filter(({ what }) => /^(?:keystroke, )?10000 lines|folder/.test(what))),
  );
}
