import { resolve } from 'node:path';
import { current } from '../hosts/hosts.ts';
import { openSession, type Session, type SessionOptions } from '../hosts/session.ts';
import { sampleWorkspace } from '../hosts/workspace.ts';
import { Workbench } from './workbench.ts';

/** Opens the workbench with the extension and a copy of the sample workspace. */
export async function openWorkbench(
  options: SessionOptions = {},
): Promise<Session & { workbench: Workbench }> {
  const session = await openSession(current, {
    extension: resolve('.'),
    workspace: await sampleWorkspace(),
    ...options,
  });
  return { ...session, workbench: new Workbench(session.page) };
}

/**
 * Gives the tests of a `describe` one workbench; a test that fails leaves a picture and the log behind.
 *
 *     const ui = useWorkbench();
 *     it('…', () => ui().runCommand('New Design Doc'));
 */
export function useWorkbench(options?: () => SessionOptions | Promise<SessionOptions>): () => Workbench {
  let session: Awaited<ReturnType<typeof openWorkbench>> | undefined;
  before(async function () {
    this.timeout(300_000); // the first time, the host is installed
    session = await openWorkbench(await options?.());
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !session) return;
    const name = this.currentTest.fullTitle().replace(/\W+/g, '-').toLowerCase();
    console.log(`Picture: ${await session.workbench.screenshot(`failed-${name}`)}\n${session.log()}`);
  });
  after(() => session?.dispose());
  return () => {
    if (!session) throw new Error('The workbench is open only while tests run');
    return session.workbench;
  };
}
