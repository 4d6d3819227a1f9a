import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const command = process.platform === 'darwin' ? 'Meta' : 'Control';

/** A row of a tree view, as a person and a screen reader find it. */
export interface TreeRow {
  readonly text: string;
  readonly label: string;
  readonly level: number;
}

/** Drives VS Code's workbench as a person does: with keys, clicks and what can be read on the screen. */
export class Workbench {
  readonly page: Page;
  private readonly quickInput: Locator;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = page.locator('.quick-input-widget');
  }

  /** Runs a command through the command palette, by its title. */
  async runCommand(title: string): Promise<void> {
    await this.pickFrom(() => this.openPalette(), `>${title}`, title);
    const palette = this.quickInput.locator('input[type="text"]').first();
    await until('the palette to close', async () => {
      return !(await palette.isVisible()) || !(await palette.inputValue()).startsWith('>');
    });
  }

  /** A list shows what there is when it opens; what an extension adds later is found by opening it again. */
  private async pickFrom(open: () => Promise<void>, typed: string, text: string): Promise<void> {
    const row = this.pickRow(text);
    await until(`“${text}” to be offered`, async () => {
      await open();
      await this.typeInQuickInput(typed);
      const found = await row.waitFor({ timeout: 1500 }).then(
        () => true,
        () => false,
      );
      if (!found) await this.page.keyboard.press('Escape');
      return found;
    });
    await row.click();
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.locator('input').first().waitFor();
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press(`${command}+P`);
    await this.typeInQuickInput(name);
    await this.pick(name.split('/').at(-1) ?? name);
    await this.tab(name.split('/').at(-1) ?? name).waitFor();
    await this.activeEditor().locator('.view-line').first().waitFor();
  }

  /** Replaces what stands in the quick pick or input box. */
  async typeInQuickInput(text: string): Promise<void> {
    const input = this.quickInput.locator('input[type="text"]').first();
    await input.waitFor();
    await input.fill(text);
  }

  /** What stands in the quick pick or input box. */
  quickInputValue(): Promise<string> {
    return this.quickInput.locator('input[type="text"]').first().inputValue();
  }

  /** A key as this system names it: `Mod` is Command on a Mac and Control elsewhere. */
  key(name: string): string {
    return name.replace('Mod', command);
  }

  /** Opens a view container by its icon in the activity bar. */
  async openView(title: string): Promise<void> {
    const icon = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`a[aria-label^="${title}"]`) });
    if ((await icon.getAttribute('class'))?.includes('checked')) return;
    await icon.click();
    await this.page
      .locator('.sidebar .composite.title')
      .filter({ hasText: new RegExp(title, 'i') })
      .waitFor();
  }

  /** Goes to a heading of the active document by its title. */
  async goToSymbol(title: string): Promise<void> {
    const row = this.quickInput.locator('.monaco-list-row').filter({ hasText: title }).first();
    await until(`the symbol “${title}”`, async () => {
      await this.focusEditor();
      await this.page.keyboard.press(`${command}+Shift+O`);
      await this.typeInQuickInput(`@${title}`);
      const found = await row.waitFor({ timeout: 1500 }).then(
        () => true,
        () => false,
      );
      if (!found) await this.page.keyboard.press('Escape');
      return found;
    });
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Presses the inline action of a row of a tree view. */
  async pressRowAction(view: string, title: string, action: string): Promise<void> {
    const row = this.row(view, title);
    await row.hover();
    await row.locator(`.action-label[aria-label="${action}"]`).click();
  }

  /** A row of a tree view that is in sight, by the beginning of what it says aloud. */
  row(view: string, title: string): Locator {
    return this.pane(view).locator(`.monaco-list-row[aria-label^="${title}"]`).first();
  }

  /** Drags a row of a tree view onto another one. */
  async dragRow(view: string, title: string, onto: string): Promise<void> {
    await this.row(view, title).dragTo(this.row(view, onto));
  }

  /** Presses a button in the title of a view. */
  async pressViewAction(view: string, action: string): Promise<void> {
    const pane = this.pane(view);
    await pane.hover();
    // The only view of a container has its buttons in the container's title.
    const button = this.page.locator(`.sidebar .action-label[aria-label^="${action}"]`).first();
    await button.click();
  }

  /** Waits for the quick pick or input box that shows this title or prompt. */
  async quickInputWith(text: string): Promise<void> {
    await this.quickInput.filter({ hasText: text }).waitFor();
  }

  /** Types into an input box and accepts it. */
  async enter(text: string): Promise<void> {
    await this.typeInQuickInput(text);
    await this.page.keyboard.press('Enter');
  }

  /** The labels of the rows of the open quick pick. */
  async quickPickLabels(): Promise<string[]> {
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    return this.quickInput
      .locator('.monaco-list-row .quick-input-list-label .monaco-icon-label')
      .evaluateAll(rows => rows.map(row => row.querySelector('.label-name')?.textContent ?? ''));
  }

  /** Picks the row of the open quick pick whose label contains this text. */
  async pick(text: string): Promise<void> {
    await this.pickRow(text).click();
  }

  private pickRow(text: string): Locator {
    const label = this.page.locator('.label-name').getByText(text);
    return this.quickInput.locator('.monaco-list-row').filter({ has: label }).first();
  }

  /** Chooses a color theme by hand: at start-up, themes may come too late for the one in the settings. */
  async chooseTheme(name: string, kind: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light'): Promise<void> {
    await this.pickFrom(() => this.runCommand('Preferences: Color Theme'), name, name);
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: name });
  }

  /** The lines of the active editor that are on the screen. */
  async visibleText(): Promise<string> {
    const lines = await this.activeEditor()
      .locator('.view-line')
      .evaluateAll(elements =>
        elements
          .map(element => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '')),
      );
    return lines.join('\n');
  }

  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.enter(String(line));
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Types at the cursor of the active editor. */
  async type(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  async focusEditor(): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .monaco-editor')
      .first()
      .locator('.native-edit-context, textarea.inputarea')
      .first()
      .focus();
  }

  activeEditor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** The places in the active editor that are underlined, by severity. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint' = 'warning'): Locator {
    return this.activeEditor().locator(`.squiggly-${severity}`);
  }

  /** Opens the Problems view and reads its rows. */
  async problems(): Promise<string[]> {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel-container .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** What the open list of suggestions offers; waits for it. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll(elements => elements.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Opens the hover at the cursor, until it says what is wanted. */
  async hover(isWanted: (text: string) => boolean): Promise<string> {
    const hover = this.page.locator('.monaco-hover').filter({ visible: true });
    return until('the hover', async () => {
      await this.focusEditor();
      await this.page.keyboard.press(`${command}+K`);
      await this.page.keyboard.press(`${command}+I`);
      // Others speak in it, too, and each in its own time.
      for (let turn = 0; turn < 20; turn++) {
        const text = (await hover.allInnerTexts()).join('\n').replace(/\s+/g, ' ');
        if (isWanted(text)) return text;
        await this.page.waitForTimeout(100);
      }
      await this.page.keyboard.press('Escape');
      return undefined;
    });
  }

  /** The code lenses that are on the screen. */
  lenses(): Promise<string[]> {
    return this.activeEditor().locator('.codelens-decoration a').allInnerTexts();
  }

  /** Opens the light bulb's menu at the cursor and returns its entries: none while there is no menu. */
  async lightBulb(): Promise<string[]> {
    await this.focusEditor();
    await this.page.keyboard.press(`${command}+.`);
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const isOpen = await rows
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    return isOpen ? rows.allInnerTexts() : [];
  }

  /** Chooses an entry of the open light bulb menu. */
  async chooseFix(text: string): Promise<void> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    await menu.locator('.monaco-list-row.action').filter({ hasText: text }).first().click();
    await menu.waitFor({ state: 'hidden' });
  }

  /** The rows of a tree view, by the view's title. */
  async treeRows(view: string): Promise<TreeRow[]> {
    const rows = this.pane(view).locator('.monaco-list-row[role="treeitem"]');
    await rows.first().waitFor();
    return rows.evaluateAll(elements =>
      elements
        .map(element => ({
          top: element.getBoundingClientRect().top,
          text: element.querySelector('.monaco-icon-label')?.textContent ?? element.textContent ?? '',
          label: element.getAttribute('aria-label') ?? '',
          level: Number(element.getAttribute('aria-level')),
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ text, label, level }) => ({ text, label, level })),
    );
  }

  pane(view: string): Locator {
    return this.page
      .locator('.pane')
      .filter({ has: this.page.locator('.pane-header').filter({ hasText: view }) });
  }

  /** The status bar's items, as texts. */
  async statusBar(): Promise<string[]> {
    return this.page.locator('.statusbar-item').allInnerTexts();
  }

  /** A picture of the whole window; returns the file. */
  async screenshot(name: string, folder = 'out/screenshots'): Promise<string> {
    await mkdir(folder, { recursive: true });
    const path = resolve(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}

/** Polls until `probe` gives a value that is neither `undefined` nor `false`. Prefer a locator's `waitFor` where one element tells the state. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | false | undefined>,
  seconds = 20,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Timed out waiting for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
