import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../src/model/rules/index.ts';
import { localisableKeys, placesIn, shownStrings } from './localisable.ts';

const languages = ['de', 'zh-cn'];
const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8'));

/** What one list has and the other does not. */
function without(these: Iterable<string>, those: Iterable<string>): string[] {
  const known = new Set(those);
  return [...these].filter(one => !known.has(one));
}

function assertTranslated(language: string, english: Record<string, string>, path: string): void {
  const translated = read(path);
  assert.deepEqual(without(Object.keys(english), Object.keys(translated)), [], `missing in ${path}`);
  assert.deepEqual(without(Object.keys(translated), Object.keys(english)), [], `used by nothing in ${path}`);
  for (const [key, text] of Object.entries(english)) {
    const other = translated[key] ?? '';
    assert.notEqual(other.trim(), '', `${language}: ${key}`);
    assert.deepEqual(placesIn(other), placesIn(text), `${language}: the places in "${key}"`);
    assert.deepEqual(commandsIn(other), commandsIn(text), `${language}: the links in "${key}"`);
    assert.deepEqual(codeIn(other), codeIn(text), `${language}: the code in "${key}"`);
  }
}

const commandsIn = (text: string) =>
  [...text.matchAll(/\]\((command:[^)]+)\)/g)].map(([, command]) => command);
const codeIn = (text: string) => [...text.matchAll(/`+[^`]+`+/g)].map(([code]) => code).sort();

describe('the sentences of the editor', () => {
  const english = Object.fromEntries([...localisableKeys()].map(key => [key, key]));

  it('are found in the sources', () => {
    const keys = Object.keys(english);
    assert.ok(keys.includes('Section "{section}" is missing.'), 'a message of a rule');
    assert.ok(keys.includes('Insert section "{section}"'), 'the title of a fix');
    assert.ok(keys.includes('Which template?'), 'a question of the editor');
    assert.ok(keys.includes('Design proposal'), 'the name of a template');
  });

  for (const language of languages) {
    it(`are all in ${language}, with the same places, and nothing else is`, () => {
      assertTranslated(language, english, `l10n/bundle.l10n.${language}.json`);
    });
  }
});

describe('the strings of the manifest', () => {
  const {
    name: _id,
    publisher: _publisher,
    scripts: _scripts,
    ...manifest
  } = JSON.parse(readFileSync('package.json', 'utf8'));
  const english = read('package.nls.json');
  const shown = [...shownStrings(manifest)];

  it('are keys, and each stands in package.nls.json', () => {
    assert.ok(shown.length > 50);
    assert.deepEqual(
      shown.filter(([, text]) => english[/^%(.+)%$/.exec(text)?.[1] ?? ''] === undefined),
      [],
    );
  });

  it('say of each rule what the rule says', () => {
    for (const { code, summary } of rules) assert.equal(english[`rule.${code}`], summary);
  });

  it('are all that package.nls.json has', () => {
    const used = shown.map(([, text]) => text.slice(1, -1));
    assert.deepEqual(without(Object.keys(english), used), []);
  });

  for (const language of languages) {
    it(`are all in ${language}`, () => assertTranslated(language, english, `package.nls.${language}.json`));
  }
});
