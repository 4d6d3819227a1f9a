// Runs on any Node from 20 on, with built-in modules only: this is what a fresh clone has.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const pathKey = Object.keys(process.env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';

/**
 * Makes `npm start` and `npm test` work on a fresh clone: installs the dependencies when they are missing
 * or older than the lock file, then goes on under the Node version the project pins (VS Code's server needs
 * it, the machine may have an older one). Returns only when this process is already that Node.
 */
export async function ensure() {
  process.chdir(root);
  if (!isInstalled()) {
    console.log('Installing dependencies (npm ci) …');
    const code = await run('npm', ['ci', '--no-progress', '--loglevel=error'], process.platform === 'win32');
    if (code !== 0) fail('npm ci failed: the dependencies could not be installed.');
  }
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= 24) return;
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) fail(`Node 24 is not installed at ${node}. Run: npm rebuild node`);
  process.env[pathKey] = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env[pathKey] ?? ''}`;
  process.exit(await run(node, process.argv.slice(1), false));
}

/** npm keeps a copy of the lock file of what it installed; optional packages may be absent from it. */
function isInstalled() {
  const read = file => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  try {
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/** The child shares the terminal, so Ctrl+C reaches it too; this process only waits for its end. */
function run(command, args, shell) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'inherit', shell });
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', error => fail(`${command}: ${error.message}`));
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
