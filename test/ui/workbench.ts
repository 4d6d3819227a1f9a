import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { Editor } from './editor.ts';
import { QuickInput } from './quickInput.ts';
import { SideBar } from './sideBar.ts';
import { appears, until } from './until.ts';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** The kinds of themes, as the workbench calls them. */
export type ThemeKind = 'vs' | 'vs-dark' | 'hc-black' | 'hc-light';

/** Drives VS Code's workbench as a person does: with keys, clicks and what can be read on the screen. */
export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly editor: Editor;
  readonly sideBar: SideBar;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page, mod);
    this.sideBar = new SideBar(page);
  }

  /** Presses keys one after the other; `Mod` is Command on a Mac and Control elsewhere. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key.replace('Mod', mod));
  }

  /** Runs a command through the command palette, by its title. */
  runCommand(title: string): Promise<void> {
    return this.quickInput.runCommand(title);
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput.take(() => this.press('Mod+P'), name, this.quickInput.row(name));
    await this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: name }).waitFor();
    await this.editor.pane.locator('.view-line').first().waitFor();
  }

  /** Goes to a heading of the active document by its title. */
  async goToSymbol(title: string): Promise<void> {
    const row = this.quickInput.box.locator('.monaco-list-row').filter({ hasText: title });
    const open = async () => {
      await this.editor.focus();
      await this.press('Mod+Shift+O');
    };
    await this.quickInput.take(open, `@${title}`, row);
    await this.quickInput.isClosed();
    await this.editor.focus();
  }

  /** Chooses from the menu that the right mouse button opens. */
  async chooseFromMenu(of: Locator, text: string): Promise<void> {
    const item = this.page.locator('.monaco-menu .action-menu-item').filter({ hasText: text }).first();
    await until(`"${text}" in the menu`, async () => {
      await of.click({ button: 'right', timeout: 3000 });
      if (await appears(item)) return true;
      // Rows may move while somebody aims at them.
      await this.press('Escape');
      return false;
    });
    // VS Code passes over a click that comes right after a menu has opened.
    await until(`"${text}" to be chosen`, async () => {
      if (await item.isVisible()) await item.click({ timeout: 3000 });
      await item.waitFor({ state: 'hidden', timeout: 500 });
      return true;
    });
  }

  /** Chooses a color theme by hand: at start-up, themes may come too late for the one in the settings. */
  async chooseTheme(name: string, kind: ThemeKind): Promise<void> {
    const open = () => this.runCommand('Preferences: Color Theme');
    await this.quickInput.take(open, name, this.quickInput.row(name));
    await this.quickInput.isClosed();
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** The page in a Markdown preview or another webview: the one that was opened last. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').last().frameLocator('#active-frame');
  }

  isOfKind(kind: ThemeKind): Promise<boolean> {
    return this.page.locator(`.monaco-workbench.${kind}`).isVisible();
  }

  /** An item of the status bar, by what it says. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text }).first();
  }

  /**
   * Waits until some text is selected: the tab stop that a snippet puts the cursor on. The snippet takes the focus
   * as it does, and what is pressed for a list that was opened before goes into the text.
   */
  async hasSelection(): Promise<void> {
    await this.statusBarItem('selected').waitFor();
  }

  /** Closes whatever is open, unsaved changes too. */
  async closeEverything(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab');
    await until('everything to be closed', async () => {
      await this.press('Escape');
      if ((await tabs.count()) === 0 && !(await this.quickInput.box.isVisible())) return true;
      // Whoever closes without saving may find the changes again: VS Code keeps the text for a while.
      await this.runCommand('View: Revert and Close Editor');
      return false;
    });
  }

  /** A picture of the whole window; returns the file. */
  async screenshot(name: string, folder = 'out/screenshots'): Promise<string> {
    await mkdir(folder, { recursive: true });
    const path = resolve(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}
