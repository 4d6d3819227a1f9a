import type { Locator, Page } from 'playwright-core';
import { appears, until } from './until.ts';

/** The box at the top of the window: the command palette, lists to pick from, questions with an answer to type. */
export class QuickInput {
  readonly box: Locator;
  private readonly page: Page;
  private readonly input: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.locator('.quick-input-widget');
    this.input = this.box.locator('input[type="text"]').first();
  }

  /**
   * Opens a list and types, until it offers what is wanted. A list shows what there is when it opens: what
   * an extension adds later is found by opening it again. And a command that is still at work may take the focus,
   * which closes the list.
   */
  async ask(open: () => Promise<void>, typed: string, row: Locator): Promise<void> {
    await until(`"${typed}" to be offered`, async () => {
      await open();
      await this.input.fill(typed, { timeout: 3000 });
      if (await appears(row)) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** Opens a list, types, and clicks the row it then offers. */
  async take(open: () => Promise<void>, typed: string, row: Locator): Promise<void> {
    await until(`"${typed}" to be taken`, async () => {
      await this.ask(open, typed, row);
      // Long enough that a click that is given up was none: a command must not run twice.
      await row.first().click({ timeout: 8000 });
      return true;
    });
  }

  /** Runs a command through the command palette, by its title. */
  async runCommand(title: string): Promise<void> {
    await this.take(() => this.page.keyboard.press('F1'), `>${title}`, this.row(title));
    await until('the palette to close', async () => {
      return !(await this.input.isVisible()) || !(await this.value()).startsWith('>');
    });
  }

  /** Waits for the list or question that shows this title or prompt. */
  async shows(text: string): Promise<void> {
    await this.box.filter({ hasText: text }).waitFor();
  }

  async isClosed(): Promise<void> {
    await this.box.waitFor({ state: 'hidden' });
  }

  /** What stands in the line to type in. */
  value(): Promise<string> {
    return this.input.inputValue({ timeout: 3000 });
  }

  /** Types an answer and accepts it. */
  async enter(text: string): Promise<void> {
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The labels of the rows of the open list. */
  async labels(): Promise<string[]> {
    await this.box.locator('.monaco-list-row').first().waitFor();
    return this.box
      .locator('.monaco-list-row .quick-input-list-label .monaco-icon-label')
      .evaluateAll(rows => rows.map(row => row.querySelector('.label-name')?.textContent ?? ''));
  }

  /** Picks the row of the open list whose label contains this text. */
  async pick(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Accepts by keyboard the row that contains a text, once the list has chosen it. */
  async acceptChosen(text: string): Promise<void> {
    await this.chosen(text).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The row that Enter takes, if it contains this text. */
  chosen(text: string): Locator {
    return this.box.locator('.monaco-list-row.focused').filter({ hasText: text });
  }

  /** The row whose label contains this text. */
  row(text: string): Locator {
    const label = this.page.locator('.label-name').getByText(text);
    return this.box.locator('.monaco-list-row').filter({ has: label }).first();
  }
}
