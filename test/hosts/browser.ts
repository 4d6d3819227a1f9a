import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { hostsFolder } from './install.ts';

const flags = [
  '--no-sandbox', // root cannot have a sandbox; only our own pages are opened
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Unpacks the browser where the machine may have none of its own. */
export async function prepareBrowser(): Promise<void> {
  if (process.platform === 'linux' && installedBrowsers().length === 0) await chromiumFromNpm();
}

/** The machine's own Chrome, Edge or Chromium; on a Linux machine without any, the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const executablePath of installedBrowsers()) {
    try {
      return await chromium.launch({ executablePath, args: flags });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (process.platform === 'linux') {
    return chromium.launch({ executablePath: await chromiumFromNpm(), args: flags });
  }
  throw new Error(`No browser could be started. Install Chrome, Edge or Chromium.\n${failures.join('\n')}`);
}

function installedBrowsers(): string[] {
  const env = process.env;
  const places: Partial<Record<NodeJS.Platform, [folders: (string | undefined)[], files: string[]]>> = {
    darwin: [
      ['/Applications', join(homedir(), 'Applications')],
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(name => `${name}.app/Contents/MacOS/${name}`),
    ],
    win32: [
      [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA],
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ],
  };
  const [folders, files] = places[process.platform] ?? [
    (env.PATH ?? '').split(delimiter),
    ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'],
  ];
  const candidates = files.flatMap(file => folders.flatMap(folder => (folder ? [join(folder, file)] : [])));
  return candidates.filter(candidate => existsSync(candidate));
}

/**
 * The package unpacks itself into the folder for temporary files and takes whatever it finds there. A folder
 * of our own keeps a half-unpacked or foreign file from being run.
 */
async function chromiumFromNpm(): Promise<string> {
  const folder = join(hostsFolder, 'chromium');
  if (!existsSync(join(folder, 'chromium'))) {
    await mkdir(hostsFolder, { recursive: true });
    const work = await mkdtemp(join(hostsFolder, 'chromium.part-'));
    await unpackInto(work);
    await rename(work, folder).catch(() => rm(work, { recursive: true, force: true }));
  }
  return join(folder, 'chromium');
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
