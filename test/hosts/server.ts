import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './child.ts';
import { type Host, type HostOptions, quietSettings, type RunningHost } from './host.ts';
import { installOnce, npm } from './install.ts';
import { ownedUntilExit } from './lifetime.ts';
import { startServer } from './serve.ts';

/** VS Code's own server with a Node extension host, as the npm package `code-server` carries it. */
export function serverHost(name: string, version: string, codeServer: string): Host & ServerHost {
  const main = async () => {
    const folder = await installOnce(`code-server-${codeServer}`, [`code-server@${codeServer}`], work =>
      npm(join(work, vscodeFolder), ['install', '--omit=dev', '--ignore-scripts']),
    );
    return join(folder, vscodeFolder, 'out', 'server-main.js');
  };
  return {
    name,
    version,
    prepare: async () => void (await main()),
    start: async options => start(`VS Code ${version}`, await main(), options),
    install: async (vsix, extensionsDir) =>
      run(process.execPath, [
        await main(),
        ...['--install-extension', vsix, '--extensions-dir', extensionsDir],
        ...['--accept-server-license-terms', '--server-data-dir', `${extensionsDir}-data`],
      ]),
  };
}

export interface ServerHost {
  /** Installs a packaged extension, as `code --install-extension` does. */
  install(vsix: string, extensionsDir: string): Promise<void>;
}

const vscodeFolder = join('node_modules', 'code-server', 'lib', 'vscode');

async function start(title: string, main: string, options: HostOptions): Promise<RunningHost> {
  const temporary = await mkdtemp(join(tmpdir(), 'design-docs-host-'));
  const clear = ownedUntilExit(() => rm(temporary, { recursive: true, force: true, maxRetries: 5 }));
  const data = options.userDataDir ?? join(temporary, 'server');
  await writeSettings(join(data, 'data', 'User'), options.settings);

  let port = '';
  const server = await startServer(
    title,
    [
      main,
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        '0',
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--telemetry-level', 'off', '--server-data-dir', data],
      ...['--extensions-dir', options.extensionsDir ?? join(temporary, 'extensions')],
      '--enable-smoke-test-driver', // the workbench takes the extension and the tests from its address only with it
      ...(options.trust === false ? [] : ['--disable-workspace-trust']),
    ],
    line => {
      port = /Server bound to 127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? port;
      return line.includes('Extension host agent started') && port;
    },
    { env: { ...process.env, ...socketsIn(temporary) } },
  );
  const dispose = async () => {
    await server.dispose();
    await clear();
  };
  return { ...server, url: address(`127.0.0.1:${server.ready}`, options), dispose };
}

/** VS Code leaves its sockets behind. (Elsewhere the temporary folder's path is too long for a socket.) */
function socketsIn(folder: string): NodeJS.ProcessEnv {
  return process.platform === 'linux' ? { XDG_RUNTIME_DIR: folder } : {};
}

async function writeSettings(folder: string, settings: HostOptions['settings']) {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, undefined, 2),
  );
}

/** The workbench reads from its address what a desktop VS Code reads from its flags. */
function address(authority: string, { extension, tests, workspace }: HostOptions): string {
  const remote = (path: string) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const url = new URL(`http://${authority}/`);
  if (workspace) {
    const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, pathToFileURL(workspace).pathname);
  }
  if (!workspace) url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
