import { resolve } from 'node:path';
import { current } from '../hosts/hosts.ts';
import { openSession, type Session, type SessionOptions, windowSize } from '../hosts/session.ts';
import { restoreSamples, sampleWorkspace } from '../hosts/workspace.ts';
import { Workbench } from './workbench.ts';

interface Opened extends Session {
  readonly workbench: Workbench;
  readonly workspace: string;
}

/** Opens the workbench with the extension and a copy of the sample workspace. */
export async function openWorkbench(options: SessionOptions = {}): Promise<Opened> {
  const workspace = await sampleWorkspace();
  const session = await openSession(current, { extension: resolve('.'), workspace, ...options });
  return { ...session, workspace, workbench: new Workbench(session.page) };
}

/** Opening one takes longer than many a test: those that need nothing of their own use it one after the other. */
let shared: Opened | undefined;

async function openShared(): Promise<Opened> {
  if (!shared) {
    shared = await openWorkbench();
    await shared.workbench.chooseTheme('Light Modern', 'vs');
    return shared;
  }
  const { workbench, workspace } = shared;
  await workbench.closeEverything();
  await restoreSamples(workspace);
  await workbench.page.setViewportSize(windowSize);
  if (!(await workbench.isOfKind('vs'))) await workbench.chooseTheme('Light Modern', 'vs');
  await workbench.sideBar.open('Explorer');
  return shared;
}

/**
 * Gives the tests of a `describe` a workbench: one of their own when they have options for it. A test that fails
 * leaves a picture and the log behind, and nobody else gets the workbench that it has left.
 *
 *     const ui = useWorkbench();
 *     it('…', () => ui().runCommand('New Design Doc'));
 */
export function useWorkbench(options?: () => SessionOptions | Promise<SessionOptions>): (() => Workbench) & {
  /** The folder that is open in it. */
  workspace(): string;
} {
  let opened: Opened | undefined;
  let hasFailed = false;
  before(async function () {
    this.timeout(300_000); // the first time, the host is installed
    opened = options ? await openWorkbench(await options()) : await openShared();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !opened) return;
    hasFailed = true;
    const name = this.currentTest.fullTitle().replace(/\W+/g, '-').toLowerCase();
    console.log(`Picture: ${await opened.workbench.screenshot(`failed-${name}`)}\n${opened.log()}`);
  });
  after(async () => {
    if (!options && !hasFailed) return;
    if (!options) shared = undefined;
    await opened?.dispose();
  });
  const use = () => {
    if (!opened) throw new Error('The workbench is open only while tests run');
    return opened;
  };
  return Object.assign(() => use().workbench, { workspace: () => use().workspace });
}
