import assert from 'node:assert/strict';
import { useWorkbench } from './open.ts';
import { until } from './until.ts';

describe('the outline view', () => {
  const ui = useWorkbench();
  const titles = async () =>
    (await ui().sideBar.rows('Outline')).map(({ label }) => label.split(',')[0] ?? '');
  const before = async (first: string, second: string) => {
    const all = await titles();
    return all.includes(first) && all.indexOf(first) < all.indexOf(second);
  };

  it('moves a section that is dragged by the mouse, and one undo takes it back', async () => {
    await ui().sideBar.open('Design Docs');
    await ui().openFile('carrier-adapters.md');
    await until('the rows', () => before('Problem to Solve', 'Current Challenges'));
    await ui().sideBar.drag('Outline', 'Current Challenges', 'Problem to Solve');
    await until('the section to be moved', () => before('Current Challenges', 'Problem to Solve'));
    await ui().screenshot('outline-dragged');
    await ui().editor.undo();
    await until('the section to be back', () => before('Problem to Solve', 'Current Challenges'));
  });

  it('moves the selected section by keys, again and again', async () => {
    await ui().sideBar.row('Outline', 'Current Challenges').click();
    await until('the row to have the focus', async () => {
      await ui().sideBar.row('Outline', 'Current Challenges').focus();
      await ui().press('Shift+Alt+PageUp');
      return before('Current Challenges', 'Problem to Solve');
    });
    await ui().press('Shift+Alt+PageDown');
    await until('the section to be back', () => before('Problem to Solve', 'Current Challenges'));
  });

  it('shows unfinished sections only, until all are wanted', async () => {
    const all = await titles();
    await ui().sideBar.pressViewAction('Outline', 'Show Unfinished Sections Only');
    const left = await until('fewer rows', async () => {
      const now = await titles();
      return now.length < all.length && now;
    });
    assert.deepEqual(
      left.filter(title => !all.includes(title)),
      [],
    );
    await ui().screenshot('outline-unfinished');
    await ui().sideBar.pressViewAction('Outline', 'Show All Sections');
    await until('all rows', async () => (await titles()).length === all.length);
  });

  it('sorts by what is left, and by the document again', async () => {
    const [first] = await titles();
    await ui().runCommand('Sort by What Is Left');
    await until('another first row', async () => (await titles())[0] !== first);
    assert.equal((await titles()).at(-1), 'Non-Functional Requirements');
    await ui().runCommand('Sort by Document Order');
    await until('the first row', async () => (await titles())[0] === first);
  });

  it('inserts one more of a series with the next number', async () => {
    await ui().sideBar.pressRowAction('Outline', 'Alternative 1', 'Insert One More');
    await until('the row', async () => (await titles()).includes('Alternative 2'));
  });
});
