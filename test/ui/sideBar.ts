import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** A row of a tree view, as a person and a screen reader find it. */
export interface TreeRow {
  readonly text: string;
  readonly label: string;
  readonly level: number;
}

/** The side bar and the tree views in it, each by its title. */
export class SideBar {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a view container by its icon in the activity bar. */
  async open(title: string): Promise<void> {
    const icon = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`a[aria-label^="${title}"]`) });
    if ((await icon.getAttribute('class'))?.includes('checked')) return;
    await icon.click();
    await this.title(title).waitFor();
  }

  /** The title of a view container, which is there while it is open. */
  title(title: string): Locator {
    return this.page.locator('.sidebar .composite.title').filter({ hasText: new RegExp(title, 'i') });
  }

  /** A view of ours: the Explorer has an outline, too. */
  pane(view: string): Locator {
    return this.page
      .locator('[id="workbench.view.extension.designDocs"] .pane')
      .filter({ has: this.page.locator('.pane-header').filter({ hasText: view }) });
  }

  /** A row of a tree view that is in sight, by the beginning of what it says aloud. */
  row(view: string, title: string): Locator {
    return this.pane(view).locator(`.monaco-list-row[aria-label^="${title}"]`).first();
  }

  /** The rows of a tree view that are in sight; waits for the first. */
  async rows(view: string): Promise<TreeRow[]> {
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

  /** The label of a section's row in the outline, once it is as wanted. */
  section(title: string, isWanted: (label: string) => boolean): Promise<string> {
    let last = 'not there';
    return until(`the row of "${title}"`, async () => {
      const rows = await this.rows('Outline');
      last = rows.map(({ label }) => label).find(label => label.startsWith(title)) ?? last;
      return isWanted(last) && last;
    }).catch(error => {
      throw new Error(`${error instanceof Error ? error.message : error}; it says: ${last}`);
    });
  }

  /** Waits until the row is selected of what the cursor is in. */
  async follows(view: string, title: string): Promise<void> {
    await this.pane(view).locator(`.monaco-list-row.selected[aria-label^="${title}"]`).waitFor();
  }

  /** Waits until the line above the rows says something. */
  async header(view: string, words: string): Promise<void> {
    await this.pane(view)
      .locator('.tree-explorer-viewlet-tree-view .message')
      .filter({ hasText: words })
      .waitFor();
  }

  /** Waits until a view without rows says something. */
  async says(view: string, words: string): Promise<void> {
    await this.pane(view).locator('.welcome-view').filter({ hasText: words }).first().waitFor();
  }

  /** Presses the inline action of a row of a tree view. */
  async pressRowAction(view: string, title: string, action: string): Promise<void> {
    const row = this.row(view, title);
    await row.hover();
    await row.locator(`.action-label[aria-label="${action}"]`).click();
  }

  /** Presses a button in the title of a view: the only view of a container has its buttons in the container's. */
  async pressViewAction(view: string, action: string): Promise<void> {
    await this.pane(view).hover();
    await this.page.locator(`.sidebar .action-label[aria-label^="${action}"]`).first().click();
  }

  /** Drags a row of a tree view onto another one. */
  async drag(view: string, title: string, onto: string): Promise<void> {
    await this.row(view, title).dragTo(this.row(view, onto));
  }
}
