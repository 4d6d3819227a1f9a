// `npm run bench -- [whole] [keystroke] [folder] [start] [memory] [--quick] [--least] [--save]`: how long we take, and others,
// on the same texts. `--save` puts the table and its picture into docs/.
import { mkdir, writeFile } from 'node:fs/promises';
import { designDocument } from './documents.ts';
import { measureFolder } from './folder.ts';
import { measure, type Task, warmUp } from './measure.ts';
import { measureMemory } from './memory.ts';
import { loadOurs } from './ours.ts';
import { loadPeers, type Peer } from './peers.ts';
import { picture } from './picture.ts';
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
  const measured = async (size: number, part: 'whole' | 'edit') => {
    const text = designDocument(size, 1);
    // In the middle of a line of text in the middle.
    const at = text.indexOf(' ', text.indexOf('\n\n', text.length >> 1) + 8);
    const tasks: Record<string, Task> = {};
    for (const [name, peer] of Object.entries(peers)) {
      // What takes half a minute once is not run seven times.
      const isSlow = name === 'markdownlint' || name === 'remark-lint';
      const task = isSlow && size > (isQuick ? 1000 : 10_000) ? undefined : peer[part]?.(text, at);
      if (task) tasks[name] = task;
    }
    return measure(tasks, part === 'whole' ? budget : budget / 3);
  };
  // First: what the long texts leave behind in the heap of this process is nobody's keystroke.
  if (isWanted('keystroke'))
    for (const size of sizes)
      rows.push({ what: `keystroke, ${size} lines`, times: await measured(size, 'edit') });
  if (isWanted('whole'))
    for (const size of sizes) rows.push({ what: `${size} lines`, times: await measured(size, 'whole') });
}
if (isWanted('folder')) rows.push(await measureFolder(isQuick ? 500 : 5000, isQuick));
if (isWanted('memory')) rows.push(await measureMemory(isQuick ? 10_000 : 100_000));
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
  await writeFile('docs/speed.svg', picture(rows.filter(({ what }) => /10000 lines|folder/.test(what))));
}
