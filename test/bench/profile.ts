import type { Runtime } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { findSourceMap } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOfFolder } from './documents.ts';
import { warmUp } from './measure.ts';
import { loadOurs } from './ours.ts';
import type { Row } from './table.ts';

/**
 * On what the time of many different documents is spent: the share of each room of the model, in percent, each
 * without what it calls in others. What V8 does for it (searching in a string, a regular expression) is the caller's.
 */
export async function profile(count: number): Promise<Row> {
  process.setSourceMapsEnabled(true);
  const { whole } = await loadOurs({ minify: false, sourcemap: 'inline' });
  const tasks = Array.from({ length: count }, (_, at) => whole?.(documentOfFolder(at)));
  const all = () => {
    for (const task of tasks) task?.();
  };
  await warmUp(all, 2000);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await warmUp(all, 5000);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times: Record<string, number> = {};
  let sum = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const frame = frames.get(id);
    const room = frame && roomOf(frame);
    if (!room) continue;
    const time = profile.timeDeltas?.[at] ?? 0;
    times[room] = (times[room] ?? 0) + time;
    sum += time;
  }
  const shares = Object.entries(times).map(([room, time]) => [room, (100 * time) / sum] as const);
  return {
    what: `where the time of ${count} documents goes`,
    unit: '%',
    times: Object.fromEntries(shares.sort(([, a], [, b]) => b - a)),
  };
}

/** `src/model/judging/weigh.ts` is of the room `judging`; `undefined`: it is none of ours. */
function roomOf({ functionName, url, lineNumber, columnNumber }: Runtime.CallFrame): string | undefined {
  if (functionName === '(garbage collector)') return 'garbage collection';
  const map = url.startsWith('file:') ? findSourceMap(fileURLToPath(url)) : undefined;
  const entry = map?.findEntry(lineNumber, columnNumber);
  const file =
    entry && 'originalSource' in entry ? relative(resolve(), fileURLToPath(entry.originalSource)) : '';
  return /src[\\/]model[\\/](\w+)/.exec(file)?.[1];
}
