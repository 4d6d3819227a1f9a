// Installs the editors and the browser of the tests, once, so that no two tests do it at the same time.
import { prepareBrowser } from './browser.ts';
import { hosts } from './hosts.ts';
import { exit } from './lifetime.ts';

await Promise.all([...hosts.map(host => host.prepare()), prepareBrowser()]);
await exit(0);
