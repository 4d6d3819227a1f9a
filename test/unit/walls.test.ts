import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** What each folder of `src` may import, besides itself. */
const walls: Record<string, { folders: string[]; modules: RegExp; files?: string[] }> = {
  'src/model': {
    folders: [],
    modules: /^builtin:templates$/,
  },
  'src/cli': { folders: ['src/model'], modules: /^(?:node:|sarif$)/, files: ['package.json'] },
  'src/preview': { folders: ['src/model'], modules: /^$/ },
  'src/extension': { folders: ['src/model', 'src/preview'], modules: /^vscode$/ },
};

/** The rooms of `src/model` in the order of the data flow: each may import from those before it. `.` is what stands outside of them. */
const rooms = [
  'text',
  'markdown',
  'document',
  'template',
  'matching',
  'judging',
  'edits',
  'rules',
  '.',
  'project',
  'writing',
  'views',
];

/** Every import of a file, `import type` and dynamic ones included. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g)].map(
    match => match[1] ?? '',
  );
}

describe('the walls between the folders', () => {
  for (const [folder, { folders, modules, files: own = [] }] of Object.entries(walls)) {
    it(`${folder} imports only what it may`, () => {
      const files = filesIn(folder);
      const wrong = files.flatMap(file =>
        importsOf(file)
          .filter(name => {
            if (!name.startsWith('.')) return !modules.test(name);
            const target = normalize(join(dirname(file), name));
            return (
              !own.includes(target) && ![folder, ...folders].some(allowed => target.startsWith(`${allowed}/`))
            );
          })
          .map(name => `${file} imports ${name}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('src/model imports only from rooms further up the data flow', () => {
    const room = (file: string) => relative('src/model', file).split('/').slice(0, -1)[0] ?? '.';
    const wrong = filesIn('src/model').flatMap(file =>
      importsOf(file)
        .filter(name => name.startsWith('.'))
        .map(name => normalize(join(dirname(file), name)))
        .filter(target => rooms.indexOf(room(target)) > rooms.indexOf(room(file)))
        .map(target => `${file} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual([...new Set(filesIn('src/model').map(room))].sort(), [...rooms].sort());
  });

  it('stand: a file is seen with its imports', () => {
    assert.ok(importsOf('src/model/project/projectConfig.ts').includes('./glob.ts'));
  });
});

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(entry => join(entry.parentPath, entry.name));
}
