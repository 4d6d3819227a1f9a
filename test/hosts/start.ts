import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { run } from './child.ts';
import { current } from './hosts.ts';
import { hostsFolder } from './install.ts';
import { exit } from './lifetime.ts';
import { sampleWorkspace } from './workspace.ts';

await run(process.execPath, ['esbuild.mjs'], { onLine: line => console.log(line) });
console.log(`Starting VS Code ${current.version} …`);
const workspace = await sampleWorkspace(resolve(hostsFolder, 'start', 'workspace'));
const host = await current.start({
  extension: resolve('.'),
  workspace,
  userDataDir: resolve(hostsFolder, 'start', 'user-data'),
  extensionsDir: resolve(hostsFolder, 'start', 'extensions'),
});

console.log(`
VS Code with Design Docs is running. Open this address in a browser:

  ${host.url}

The workspace is a fresh copy of the samples: ${workspace}
After a change: npm run build (or keep npm run watch running), then reload the page. Ctrl+C ends it.
`);
openInBrowser(host.url);
await host.died.catch(error => console.error(`VS Code: ${error.message}\n${host.log()}`));
await exit(1);

/** Only where there is a screen: elsewhere the address is enough. */
function openInBrowser(url: string): void {
  const { platform, env } = process;
  const opener: readonly string[] =
    platform === 'darwin'
      ? ['open']
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : env.DISPLAY || env.WAYLAND_DISPLAY
          ? ['xdg-open']
          : [];
  const [command, ...args] = opener;
  if (!command || env.CI) return;
  // Not a child to be ended with this process: it may become the person's browser.
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened.'));
  child.unref();
}
