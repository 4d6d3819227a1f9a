import { serverHost } from './server.ts';
import { webHost } from './web.ts';

/** The VS Code this project is developed against. */
export const current = serverHost('vscode', '1.139.1', '4.139.1');

/** The oldest version that `engines.vscode` promises. */
export const oldest = serverHost('oldest', '1.100.3', '4.100.3');

/** VS Code for the Web: no Node, the extension's `browser` entry in a web worker. */
export const web = webHost('web', '1.137.0');

export const hosts = [current, oldest, web];
