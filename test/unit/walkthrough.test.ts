import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { examine } from '../../src/model/examine.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import type { State } from '../../src/model/judging/tally.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';

const strings: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'), (_key, value) =>
  typeof value === 'string' ? (strings[/^%(.+)%$/.exec(value)?.[1] ?? ''] ?? value) : value,
);

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}
const steps: readonly Step[] = contributes.walkthroughs[0].steps;

describe('the sample of the walkthrough', () => {
  const text = readFileSync('media/walkthrough/sample.md', 'utf8');
  const { recognition, analysis } = examine(text, { templates: builtinTemplates() });
  const sections = [...flatten(analysis?.sections ?? [])];

  it('says which template it uses', () => {
    assert.equal(recognition.by, 'comment');
  });

  it('has a section in each state', () => {
    const states: readonly State[] = [
      'complete',
      'empty',
      'guidance-left',
      'missing',
      'not-applicable',
      'placeholder',
      'untouched',
    ];
    assert.deepEqual([...new Set(sections.map(({ state }) => state))].sort(), states);
  });

  it('is half done', () => {
    const { completeness = 0 } = analysis ?? {};
    assert.ok(completeness > 0.3 && completeness < 0.7, String(completeness));
  });
});

describe('the walkthrough', () => {
  /** The commands behind `[Do It](command:designDocs.doIt)`. */
  const buttons = steps.flatMap(({ description }) =>
    [...description.matchAll(/\]\(command:(?:toSide:)?([^)?]+)/g)].map(([, command = '']) => command),
  );

  it('has a button in each step, and each does something of ours', () => {
    assert.equal(buttons.length, steps.length);
    const known = [
      ...contributes.commands.map(({ command }: { command: string }) => command),
      ...contributes.views.designDocs.map(({ id }: { id: string }) => `${id}.focus`),
    ];
    assert.deepEqual(
      buttons.filter(command => !known.includes(command)),
      [],
    );
  });

  it('ticks a step off when its button is pressed', () => {
    for (const [at, { id, completionEvents }] of steps.entries()) {
      const button = buttons[at] ?? '';
      const event = button.endsWith('.focus')
        ? `onView:${button.replace('.focus', '')}`
        : `onCommand:${button}`;
      assert.ok(completionEvents.includes(event), `${id}: ${event}`);
    }
  });

  it('has a picture for each step in light and dark, in words, too, and no other', () => {
    const pictures = steps.flatMap(({ media }) => {
      assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light']);
      assert.ok(media.altText);
      return Object.values(media.image);
    });
    assert.deepEqual(
      pictures.filter(picture => !existsSync(picture)),
      [],
    );
    const there = readdirSync('media/walkthrough').filter(file => file.endsWith('.webp'));
    assert.deepEqual(
      there.filter(file => !pictures.includes(`media/walkthrough/${file}`)),
      [],
    );
  });
});
