import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Host, HostOptions } from './host.ts';
import { ownedUntilExit } from './lifetime.ts';
import { endOf } from './log.ts';
import { readOutput } from './result.ts';

/** Where nothing else is asked for. */
export const windowSize = { width: 1280, height: 800 };

export interface SessionOptions extends HostOptions {
  /** Receives what the tests print: their report. */
  readonly onOutput?: (line: string) => void;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The language that VS Code tells extensions; its own texts stay English without a language pack. */
  readonly language?: string;
}

/** A workbench in a page of a headless browser. */
export interface Session {
  readonly url: string;
  readonly page: Page;
  /** The tests' exit code. */
  readonly exit: Promise<number>;
  /** What the host and the page printed: for the report of a failure. */
  log(): string;
  dispose(): Promise<void>;
}

/** Starts a host and opens its workbench, without a window. */
export async function openSession(host: Host, options: SessionOptions): Promise<Session> {
  const running = await host.start(options);
  const lines: string[] = [];
  const log = () => [...endOf(running.log().split('\n'), 10), ...endOf(lines, 30)].join('\n');
  let dispose = running.dispose;
  try {
    const browser = await launchBrowser();
    dispose = ownedUntilExit(async () => {
      await browser.close().catch(() => {});
      await running.dispose();
    });
    const context = await browser.newContext({
      viewport: options.viewport ?? windowSize,
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (options.language) {
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};`);
    }
    const page = await context.newPage();
    const ended = new Promise<number>((resolve, reject) => {
      page.on('pageerror', error => lines.push(`[page error] ${error.message}`));
      page.on('console', message => {
        lines.push(`[page ${message.type()}] ${message.text()}`);
        if (message.text().includes('No extension host found')) reject(new Error(message.text()));
      });
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
      browser.once('disconnected', () => reject(new Error('The browser ended by itself')));
      page.once('crash', () => reject(new Error('The page crashed')));
    });
    const exit = Promise.race([ended, running.died]);
    exit.catch(() => {}); // a session that only looks at the page does not wait for it
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      const text = format(...args);
      lines.push(`[${type}] ${text}`);
      const printed = readOutput(text);
      if (printed !== undefined) options.onOutput?.(printed);
    });
    await page.goto(running.url);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return { url: running.url, page, exit, log, dispose };
  } catch (error) {
    await dispose();
    throw new Error(`${error instanceof Error ? error.message : error}\n${log()}`);
  }
}
