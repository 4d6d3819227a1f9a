import assert from 'node:assert/strict';
import { examine } from '../../src/model/examine.ts';
import { defaultConfig } from '../../src/model/judging/config.ts';
import { configSchema } from '../../src/model/project/configSchema.ts';
import { type Files, findProject } from '../../src/model/project/findProject.ts';
import {
  circumstancesIn,
  configFindings,
  mergeTemplates,
  readProject,
  templateFindings,
} from '../../src/model/project/project.ts';
import { readProjectConfig } from '../../src/model/project/projectConfig.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { found, readMarked } from './marked.ts';

const folder = { origin: 'workspace' as const, templates: [], history: [] };
const project = (config: object) => readProject({ ...folder, config: JSON.stringify(config) });

describe('the configuration of a project', () => {
  it('is read whole', () => {
    const { config, problems } = readProjectConfig(`{
      // which documents use which template
      "$schema": "x", "templates": { "docs/rfcs/**": "proposal" }, "exclude": ["docs/old/**"],
      "severities": { "marker": "off" }, "strictStatuses": ["Final"], "markers": ["OPEN"], "fileNames": { "*": "{{date}}-{{slug}}.md" },
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      templates: [{ pattern: 'docs/rfcs/**', id: 'proposal' }],
      exclude: ['docs/old/**'],
      severities: { marker: 'off' },
      strictStatuses: ['Final'],
      markers: ['OPEN'],
      fileNames: { '*': '{{date}}-{{slug}}.md' },
    });
  });

  it('has a schema that knows the same keys', () => {
    const { properties } = JSON.parse(configSchema());
    for (const key of Object.keys(properties)) {
      const { problems } = readProjectConfig(
        `{ "${key}": ${key === '$schema' ? '""' : properties[key].type === 'array' ? '[]' : '{}'} }`,
      );
      assert.deepEqual(problems, [], key);
    }
    const [unknown] = readProjectConfig('{ "nope": 1 }').problems;
    const named = unknown?.says.facts.known?.split(', ');
    assert.deepEqual(
      named?.sort(),
      Object.keys(properties)
        .filter(key => key !== '$schema')
        .sort(),
    );
  });

  const wrong = [
    '{ ⟦config: "extra"⟧: 1 }',
    '{ "exclude": ⟦config: "a"⟧ }',
    '{ "exclude": ["a", ⟦config: 1⟧] }',
    '{ "severities": { ⟦config: "nope"⟧: "off" } }',
    '{ "severities": { "marker": ⟦config: "loud"⟧ } }',
    '⟦config: []⟧',
  ];
  for (const sample of wrong) {
    it(`tells what it does not understand: ${sample}`, () => {
      const { text, findings } = readMarked(sample);
      assert.deepEqual(found(text, configFindings(readProject({ ...folder, config: text }))), findings);
    });
  }

  it('keeps what is right beside what is wrong, broken JSON included', () => {
    const { config, problems } = readProjectConfig('{ "exclude": ["a"], "markers": ');
    assert.deepEqual(config.exclude, ['a']);
    assert.ok(problems.length > 0);
  });

  it('names the template by path, leaves paths out, and never judges a template', () => {
    const own = project({ templates: { 'docs/**/*.md': 'service' }, exclude: ['docs/old/**'] });
    const at = (path: string) => circumstancesIn(own, builtinTemplates(), path);
    assert.deepEqual(at('docs/a/b.md')?.hint, { id: 'service', by: 'glob' });
    assert.equal(at('README.md')?.hint, undefined);
    assert.equal(at('docs/old/a.md'), undefined);
    assert.equal(at('.design-docs/templates/rfc.md'), undefined);
    const { recognition } = examine('# A\n', at('docs/a.md') ?? assert.fail());
    assert.deepEqual([recognition.template?.id, recognition.by], ['service', 'glob']);
  });

  it('goes before what a person has set', () => {
    const circumstances = circumstancesIn(project({ severities: { marker: 'error' } }), [], 'a.md', {
      severities: { marker: 'off', placeholder: 'hint' },
      strictStatuses: undefined,
    });
    assert.deepEqual(circumstances?.config?.severities, { marker: 'error', placeholder: 'hint' });
  });

  it('is the same value each time, so that what is found by it is kept', () => {
    const own = { ...defaultConfig, severities: { placeholder: 'hint' as const } };
    for (const set of [undefined, own]) {
      const found = project({ severities: { marker: 'error' } });
      const again = () => circumstancesIn(found, [], 'a.md', set)?.config;
      assert.equal(again(), again());
    }
  });

  it('says which words are markers', () => {
    const [template] = readProject({
      ...folder,
      templates: [{ name: 'a.md', text: '# [T]\n## Goals\n[Which ones]\n' }],
    }).templates;
    const config = project({ markers: ['OPEN', 'a.b*c'] }).config;
    const { findings } = examine(
      '<!-- template: a -->\n# T\n## Goals\nOPEN: how fast? TODO: ask. a.b*c! aXbbc\n',
      {
        templates: [template ?? assert.fail()],
        config,
      },
    );
    assert.deepEqual(
      findings.map(({ message }) => message.split(' ')[0]),
      ['OPEN', 'a.b*c'],
    );
  });
});

describe('the templates of a team', () => {
  const rfc = {
    name: 'rfc.md',
    text: '<!-- template: name=RFC; version=2 -->\n# [Title]\n## Why\nSay why in short.\n',
  };

  it('are named by their file, and by their header where it says so', () => {
    const { templates } = readProject({
      ...folder,
      templates: [
        rfc,
        { name: 'b.md', text: '<!-- template: id=adr -->\n# A\n' },
        { name: 'README.md', text: '# Read me\n' },
      ],
    });
    assert.deepEqual(
      templates.map(({ id, name, version }) => [id, name, version]),
      [
        ['rfc', 'RFC', '2'],
        ['adr', 'A', ''],
      ],
    );
  });

  it('replace a built-in one of the same id, at its place', () => {
    const { templates } = readProject({ ...folder, templates: [{ ...rfc, name: 'feature.md' }] });
    const merged = mergeTemplates(builtinTemplates(), templates);
    assert.deepEqual(merged.map(({ id, origin }) => `${id} ${origin}`).slice(0, 2), [
      'architecture built-in',
      'feature workspace',
    ]);
    assert.equal(merged.length, builtinTemplates().length);
  });

  it('tell what they have that is not understood', () => {
    const sample =
      '⟦template-annotation: <!-- template: id=a; colour=red; extra=maybe -->⟧\n# [T]\n## Goals\n⟦template-annotation: <!-- section: optionl -->⟧\nText\n';
    const { text, findings } = readMarked(sample);
    const [template] = readProject({ ...folder, templates: [{ name: 'a.md', text }] }).templates;
    const own = templateFindings(template ?? assert.fail());
    assert.deepEqual([...new Set(found(text, own))], findings);
    assert.equal(own.length, 3);
  });

  it('know what they said before', () => {
    const text = '<!-- template: rfc -->\n# T\n## Why\nTell us why this is needed.\n';
    const stateWith = (history: { name: string; text: string }[]) => {
      const { templates } = readProject({ ...folder, templates: [rfc], history });
      return examine(text, { templates }).analysis?.sections[0]?.state;
    };
    assert.equal(stateWith([]), 'complete');
    assert.equal(
      stateWith([{ name: 'rfc@1.md', text: '# [Title]\n## Why\nTell us why this is needed.\n' }]),
      'untouched',
    );
    assert.equal(
      stateWith([{ name: 'other@1.md', text: '# [Title]\n## Why\nTell us why this is needed.\n' }]),
      'complete',
    );
  });
});

describe('looking for projects in many folders', () => {
  const texts: Record<string, string> = {
    '/p/.design-docs/templates/rfc.md': '# [Title]\n\n## Why\n',
    '/p/.design-docs/config.json': '{ "markers": ["OPEN"] }',
    '/p/near/.design-docs/templates/rfc.md': '# [Title]\n\n## How\n',
  };
  const reads: string[] = [];
  const files: Files<string> = {
    parent: folder => (folder === '/' ? undefined : folder.slice(0, folder.lastIndexOf('/')) || '/'),
    child: (folder, name) => `${folder === '/' ? '' : folder}/${name}`,
    list: async folder =>
      Object.keys(texts)
        .filter(name => name.slice(0, name.lastIndexOf('/')) === folder)
        .map(name => name.slice(folder.length + 1)),
    read: async file => {
      reads.push(file);
      return texts[file];
    },
    isTop: async () => false,
  };

  it('reads each place once, and gives the same project to all folders below', async () => {
    const known = new Map();
    const find = (folder: string) => findProject(files, folder, known);
    const [a, b, near] = await Promise.all([find('/p/a'), find('/p/a/b'), find('/p/near/c')]);
    assert.equal(b, a);
    assert.equal(await find('/p'), a);
    assert.deepEqual([near?.base, near?.config], [a?.base, a?.config]);
    assert.deepEqual(
      [a, near].map(found => found?.templates.map(({ sections }) => sections.map(({ title }) => title))),
      [[['Why']], [['How']]],
    );
    assert.deepEqual([...reads].sort(), [...new Set(reads)].sort());
    assert.deepEqual(
      [...(near?.templateFiles.values() ?? [])],
      ['/p/.design-docs/templates/rfc.md', '/p/near/.design-docs/templates/rfc.md'],
    );
  });
});
