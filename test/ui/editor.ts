import type { Locator, Page } from 'playwright-core';
import { appears, until } from './until.ts';

/** The active text editor, and what opens at its cursor. */
export class Editor {
  private readonly page: Page;
  private readonly mod: string;

  constructor(page: Page, mod: string) {
    this.page = page;
    this.mod = mod;
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: name });
  }

  /** Where the text is. */
  get pane(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  async focus(): Promise<void> {
    await this.pane.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.type(text);
  }

  async undo(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(`${this.mod}+Z`);
  }

  /** The lines that are on the screen. */
  async visibleText(): Promise<string> {
    const lines = await this.pane.locator('.view-line').evaluateAll(elements =>
      elements
        .map(element => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '')),
    );
    return lines.join('\n');
  }

  /** Waits until a text is on the screen. */
  async shows(text: string): Promise<void> {
    let last = '';
    await until(`the text "${text}"`, async () => {
      last = await this.visibleText();
      return last.includes(text);
    }).catch(error => {
      throw new Error(`${error instanceof Error ? error.message : error} in:\n${last}`);
    });
  }

  /** The places that are underlined, by severity. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint' = 'warning'): Locator {
    return this.pane.locator(`.squiggly-${severity}`);
  }

  /** The code lenses that are on the screen, once there are any. */
  async lenses(): Promise<string[]> {
    const lenses = this.pane.locator('.codelens-decoration a').filter({ visible: true });
    await lenses.first().waitFor();
    return lenses.allInnerTexts();
  }

  /** What is offered behind a text that is typed; types it again when nothing comes. */
  suggestionsFor(typed: string): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    return until(`suggestions for "${typed}"`, async () => {
      await this.type(typed);
      if (await appears(rows, 5000))
        return rows.evaluateAll(elements => elements.map(row => row.getAttribute('aria-label') ?? ''));
      for (const _ of typed) await this.page.keyboard.press('Backspace');
      return undefined;
    });
  }

  /** Opens the hover at the cursor, until it says what is wanted. */
  async hover(isWanted: (text: string) => boolean): Promise<string> {
    const hover = this.page.locator('.monaco-hover').filter({ visible: true });
    return until('the hover', async () => {
      await this.focus();
      await this.page.keyboard.press(`${this.mod}+K`);
      await this.page.keyboard.press(`${this.mod}+I`);
      // Others speak in it, too, and each in its own time.
      for (let turn = 0; turn < 40; turn++) {
        const text = (await hover.allInnerTexts()).join('\n').replace(/\s+/g, ' ');
        if (isWanted(text)) return text;
        await this.page.waitForTimeout(50);
      }
      await this.page.keyboard.press('Escape');
      return undefined;
    });
  }

  /** Opens the light bulb's menu at the cursor, until it offers a fix: warnings come a moment after the text. */
  async offerFix(text: string): Promise<void> {
    await until(`the fix "${text}"`, async () => {
      await this.focus();
      await this.page.keyboard.press(`${this.mod}+.`);
      if (await appears(this.fix(text))) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** Chooses an entry of the open light bulb menu. */
  async takeFix(text: string): Promise<void> {
    await this.fix(text).click();
    await this.fixes.waitFor({ state: 'hidden' });
  }

  private get fixes(): Locator {
    return this.page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  private fix(text: string): Locator {
    return this.fixes.locator('.monaco-list-row.action').filter({ hasText: text }).first();
  }
}
