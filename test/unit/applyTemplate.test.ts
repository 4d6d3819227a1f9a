import { assert } from 'chai';
import { parseOutline } from '../../src/model/document/outline.ts';
import { examine } from '../../src/model/examine.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import type { Template } from '../../src/model/template/template.ts';
import { applyEdits } from '../../src/model/text/text.ts';
import { applyTemplate } from '../../src/model/writing/applyTemplate.ts';
import { nameTemplate } from '../../src/model/writing/newDocument.ts';

const templates = builtinTemplates();

function apply(text: string, template: Template, known: readonly Template[] = templates): string {
  return applyEdits(text, applyTemplate(text, template, { templates: known }).edits);
}

describe('a template applied', () => {
  const small = parseTemplate(
    '# [Title]\n\n- **Author:** [Name]\n- **Date:** YYYY-MM-DD\n- **Status:** Draft | Final\n\n## Background\n\n### Problem\n\n[What hurts]\n\n### Goals\n\n[What it is for]\n\n## Risks\n\n[What may go wrong]\n\n## Links (optional)\n\n[Where to read on]\n',
    { id: 'small', origin: 'file' },
  );
  const known = [...templates, small];
  const samples: readonly [title: string, text: string, result: string][] = [
    [
      'puts sections and fields at their place',
      '# Cache\n\n- **Date:** 2026-02-03\n\n## Background\n\n### Goals\n\nBe fast.\n',
      '# Cache\n\n- **Author:** [Name]\n- **Date:** 2026-02-03\n- **Status:** Draft | Final\n\n## Background\n\n### Problem\n\n[What hurts]\n\n### Goals\n\nBe fast.\n\n## Risks\n\n[What may go wrong]\n',
    ],
    [
      'leaves alone what is elsewhere',
      '# Cache\n\n- **Author:** Ada\n- **Date:** 2026-02-03\n- **Status:** Draft\n\n### Problem\n\nSlow.\n\n## Risks\n\nNone.\n',
      '# Cache\n\n- **Author:** Ada\n- **Date:** 2026-02-03\n- **Status:** Draft\n\n### Problem\n\nSlow.\n\n## Background\n\n### Goals\n\n[What it is for]\n\n## Risks\n\nNone.\n',
    ],
    [
      'adds nothing to what is settled',
      '<!-- template: small -->\n# Cache\n\n- **Author:** Ada\n- **Date:** 2026-02-03\n- **Status:** Draft\n\n## Background\n\nN/A: see the ticket\n\n## Risks\n\nNone.\n',
      '<!-- template: small -->\n# Cache\n\n- **Author:** Ada\n- **Date:** 2026-02-03\n- **Status:** Draft\n\n## Background\n\nN/A: see the ticket\n\n## Risks\n\nNone.\n',
    ],
    [
      'leaves together what goes on below a field',
      '# Cache\n\n- **Author:** Ada,\n  Bob\n  - their team\n\n## Background\n\n### Problem\n\nSlow.\n\n### Goals\n\nBe fast.\n\n## Risks\n\nNone.\n',
      '# Cache\n\n- **Author:** Ada,\n  Bob\n  - their team\n- **Date:** YYYY-MM-DD\n- **Status:** Draft | Final\n\n## Background\n\n### Problem\n\nSlow.\n\n### Goals\n\nBe fast.\n\n## Risks\n\nNone.\n',
    ],
    [
      'closes a fence that is open at the end',
      '<!-- template: small -->\n# Cache\n\n- **Author:** Ada\n- **Date:** 2026-02-03\n- **Status:** Draft\n\n## Background\n\n### Problem\n\nSlow.\n\n### Goals\n\n~~~~\ncode',
      '<!-- template: small -->\n# Cache\n\n- **Author:** Ada\n- **Date:** 2026-02-03\n- **Status:** Draft\n\n## Background\n\n### Problem\n\nSlow.\n\n### Goals\n\n~~~~\ncode\n~~~~\n\n## Risks\n\n[What may go wrong]\n',
    ],
  ];
  for (const [title, text, result] of samples) {
    it(title, () => assert.strictEqual(apply(text, small, known), result));
    it(`${title}, with CRLF`, () =>
      assert.strictEqual(apply(text.replace(/\n/g, '\r\n'), small, known), result.replace(/\n/g, '\r\n')));
  }

  it("names the template below another tool's front matter", () => {
    const text = '---\ntemplate: page.html\n---\n\nNotes.\n';
    const name = nameTemplate('proposal', parseOutline(text));
    const named = applyEdits(text, name ? [name] : []);
    assert.strictEqual(named, '---\ntemplate: page.html\n---\n<!-- template: proposal -->\n\n\nNotes.\n');
    assert.strictEqual(examine(named, { templates }).recognition.template?.id, 'proposal');
    assert.isUndefined(nameTemplate('a', parseOutline('---\ntemplate: a\n---\n')));
  });
});
