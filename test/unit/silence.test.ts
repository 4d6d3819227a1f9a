import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../src/model/examine.ts';
import { mergeTemplates, readProject } from '../../src/model/project/project.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';

// What is a design document, or holds the text of one.
const leftOut =
  /^(?:\.vscode-test|out|dist|media|src\/templates|test\/(?:corpus|samples|hosts\/files))(?:\/|$)/;
const team = readdirSync('test/corpus/templates').map(name => ({
  name,
  text: readFileSync(`test/corpus/templates/${name}`, 'utf8'),
}));
const templates = mergeTemplates(
  builtinTemplates(),
  readProject({ origin: 'workspace', templates: team, history: [] }).templates,
);

describe('silence', () => {
  const groups: [name: string, files: string[], least: number][] = [
    ['every installed package', markdownIn('node_modules'), 100],
    ['this project', markdownIn('.', 'node_modules'), 3],
  ];
  for (const [name, files, least] of groups) {
    it(`is kept over the Markdown of ${name}`, function () {
      this.timeout(120_000);
      const heard = files.flatMap(file => {
        const { recognition, findings } = examine(readFileSync(file, 'utf8'), { templates });
        return recognition.template || findings.length > 0 ? [`${file}: ${recognition.template?.id}`] : [];
      });
      console.log(`      ${files.length} files, ${templates.length} templates`);
      assert.ok(files.length >= least, `${files.length} files`);
      assert.deepEqual(heard, []);
    });
  }
});

function markdownIn(root: string, ...without: string[]): string[] {
  const files: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (leftOut.test(path) || without.includes(entry.name) || entry.name === '.git') continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) files.push(path);
    }
  }
  return files.sort();
}
