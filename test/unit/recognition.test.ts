import assert from 'node:assert/strict';
import { parseOutline } from '../../src/model/document/outline.ts';
import { examine } from '../../src/model/examine.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { explain } from '../../src/model/views/explain.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';

const templates = builtinTemplates();
const recognised = (text: string) => {
  const { template, by } = examine(text, { templates }).recognition;
  return template ? `${template.id} by ${by}` : 'none';
};

describe('the template of a document', () => {
  it('is what the document says', () => {
    assert.equal(recognised('<!-- template: service -->\n# A\n'), 'service by comment');
    assert.equal(recognised('---\ntemplate: service\n---\n# A\n'), 'service by front-matter');
    assert.equal(recognised('# A\n\nText\n\n<!-- template: technical -->\n'), 'technical by comment');
  });

  it('is what an option says, before the document', () => {
    const { recognition } = examine('<!-- template: service -->\n# A\n', {
      templates,
      hint: { id: 'feature', by: 'option' },
    });
    assert.equal(recognition.template?.id, 'feature');
  });

  for (const template of templates) {
    it(`is found by headings: ${template.id}, with a third of its sections cut and others added`, () => {
      const { sections, lines } = parseOutline(newDocument(template, { title: 'Cache' }).text);
      const kept = sections.slice(1).filter((_, at) => at % 3 !== 2);
      const text = `${kept.map(({ headingSpan, body }) => lines.text.slice(headingSpan.start, body.end)).join('')}\n## Notes of the day\n\nText\n`;
      assert.equal(recognised(text), `${template.id} by headings`);
    });
  }

  it('is none for a readme, a changelog, a note, a text without headings and nothing', () => {
    const readme =
      '# Tool\n## Overview\n## Installation\n## Usage\n## API\n## Testing\n## Security\n## References\n## License\n';
    const changelog =
      '# Changelog\n## [1.2.0] - 2026-01-01\n### Added\n- a\n### Fixed\n- b\n## [1.1.0]\n### Added\n';
    for (const text of [readme, changelog, '# Meeting\n## Agenda\n## Goals\n', 'Just text.', '', '\n\n']) {
      assert.equal(recognised(text), 'none');
      assert.deepEqual(examine(text, { templates }).findings, []);
    }
  });

  it('may be small, where all of it is there: a decision record with as many headings of its own', () => {
    const record = parseTemplate(
      '# [t]\n## Question\n[x y]\n## Options weighed\n[x y]\n## Decision\n[x y]\n',
      {
        id: 'record',
        origin: 'workspace',
      },
    );
    const own = '## Question\nA?\n## Options weighed\nA, B\n### A in depth\nText\n## Decision\nA\n';
    const { recognition } = examine(`# Use A\n${own}## Links\n-\n## Costs\nNone\n## People\nAda\n`, {
      templates: [...templates, record],
    });
    assert.equal(recognition.template?.id, 'record');
  });

  describe('of two that are equally near', () => {
    const headings = '## Summary\n\n## Wiring\n\n## Drawbacks\n\n## Adoption\n\n## Teaching\n';
    const prompted = (id: string, fields: string, prompt: string) =>
      parseTemplate(`---\n${fields}\n---\n# [Title]\n${headings.replaceAll('\n\n', `\n${prompt}\n`)}`, {
        id,
        origin: 'workspace',
      });
    const pair = [
      prompted('one', 'stage: {stage}\nteams: {teams}', 'Say what the readers of this one have to know.'),
      prompted('two', 'owner: {owner}\ngroup: {group}', 'Tell the story that the others want to hear.'),
    ];
    const found = (text: string) => {
      const { template, candidates } = examine(text, { templates: pair }).recognition;
      return [template?.id, candidates[0]?.template.id];
    };
    const answered = headings.replaceAll('\n\n', '\nText.\n');

    it('is that whose fields the document has', () => {
      assert.deepEqual(found(`---\nowner: Ada\ngroup: Edge\n---\n# T\n${answered}`), ['two', 'two']);
      assert.deepEqual(found(`---\nstage: late\nteams: Edge\n---\n# T\n${answered}`), ['one', 'one']);
    });

    it('is that whose guidance is left in the document', () => {
      const text = answered
        .replace('Text.', 'Tell the story that the others want to hear.')
        .replace('## Teaching', '## Teaching\n<!-- group -->');
      assert.deepEqual(found(`---\nowner: Ada\n---\n# T\n${text}`), ['two', 'two']);
    });

    it('is none without a word of either', () => {
      assert.equal(found(`# T\n${answered}`)[0], undefined);
    });

    it('is told, unless neither is near enough', () => {
      const why = (text: string) =>
        explain(examine(text, { templates: pair }))
          .map(inEnglish)
          .join('\n');
      assert.match(why(`# T\n${answered}`), /"one" and "two" are equally near/);
      assert.match(why('# T\n## Summary\nText.\n## Wiring\nText.\n'), /"one", is not near enough/);
    });
  });

  it('is none for a document that shares with a template only what any document may have', () => {
    const template = parseTemplate(
      '# [t]\n## Overview\n[x y]\n## Architecture\n[x y]\n## Data Models\n[x y]\n## Error Handling\n[x y]\n## Testing\n[x y]\n## Security\n[x y]\n',
      { id: 'plain', origin: 'workspace' },
    );
    const readme =
      '# Tool\n## Overview\n## Installation\n## Architecture\n## Data Models\n## Error Handling\n## Testing\n## License\n## Credits\n';
    assert.equal(examine(readme, { templates: [...templates, template] }).recognition.template, undefined);
  });

  it('that does not exist is told where a comment asks for it', () => {
    const { findings } = examine('<!-- template: nope -->\n# A\n', { templates });
    assert.deepEqual(
      findings.map(({ code, start, end }) => [code, start, end]),
      [['unknown-template', 0, 23]],
    );
    // In front matter the key may belong to another tool.
    assert.deepEqual(examine('---\ntemplate: home.html\n---\n# A\n', { templates }).findings, []);
  });

  it('says nothing about a name where no template is known: who would know it is wrong?', () => {
    assert.deepEqual(examine('<!-- template: adr -->\n# T\n', { templates: [] }).findings, []);
  });

  it('is explained', () => {
    const { text } = newDocument(templates[0] ?? assert.fail(), { title: 'Cache' });
    const named = explain(examine(text, { templates })).map(inEnglish).join('\n');
    assert.match(named, /uses the template "architecture"/);
    assert.match(named, /comment/);
    assert.match(named, /Runner-up: "/);
    assert.match(
      explain(examine('# A\n', { templates })).map(inEnglish).join('\n'),
      /No template was recognised/,
    );
  });
});
