import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { type Analysis, analyze } from '../../src/model/analyze.ts';
import { flatten } from '../../src/model/judging/judgement.ts';
import { isToDo } from '../../src/model/judging/progress.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';
import type { MarkdownIt as Port } from '../../src/preview/markdownIt.ts';
import { markUnfinished, type PreviewContext } from '../../src/preview/preview.ts';

const template = parseTemplate(
  '# [Title]\n## Goals\n[Why it is]\n- [The first one]\n## Design\n[How it is]\n## Risks\n[What if]\n## Plan\n[When]\n',
  { id: 'small', origin: 'file' },
);

const words: Omit<PreviewContext, 'analyze'> = {
  wordsFor: state => `<${state}>`,
  headline: ({ unfinished }) => `${unfinished} left`,
};

function preview(
  judge: (text: string, document: unknown) => Analysis | undefined,
): InstanceType<typeof MarkdownIt> {
  const md = new MarkdownIt({ html: true });
  markUnfinished(md as unknown as Port, { ...words, analyze: judge });
  return md;
}

const plain = new MarkdownIt({ html: true });
const text =
  '# T\n\n## Goals\n\n[Why it is]\n\n- [The first one]\n- Mine\n\n## Design\n\nA map of `[x]`.\n\n## Plan\n\nTODO\n';

describe('the preview', () => {
  const html = preview(text => analyze(text, template)).render(text);

  it('shows how far the document is, before anything else', () => {
    assert.match(
      html,
      /^<div class="design-docs-head" role="note"><span>small · 3 left<\/span> <progress value="25"/,
    );
  });

  it('marks the headings of unfinished sections with a shape and words, and no others', () => {
    const marks = [
      ...html.matchAll(/<h2>(\w+) <span [^>]*data-state="([^"]*)"[^>]*><[^>]*>(.)<\/span> ([^<]*)</g),
    ];
    assert.deepEqual(
      marks.map(([, ...parts]) => parts),
      [
        ['Goals', 'guidance-left', '◨', '&lt;guidance-left&gt;'],
        ['Plan', 'placeholder', '◐', '&lt;placeholder&gt;'],
      ],
    );
    assert.match(html, /<h2>Design<\/h2>/);
  });

  it('names what is missing at its place', () => {
    assert.match(html, /<div class="design-docs-missing">Risks <span [^\n]*<\/div>\n<h2>Plan/);
    const atEnd = preview(text => analyze(text, template)).render(text.slice(0, text.indexOf('## Plan')));
    assert.match(
      atEnd,
      /<p>A map[^\n]*\n<div class="design-docs-missing">Risks[^\n]*\n<div[^>]*>Plan [^\n]*\n$/,
    );
  });

  it("dims the template's text, and nothing of the author's", () => {
    const dimmed = [...html.matchAll(/<(\w+) class="design-docs-guidance">([^<]*)/g)];
    assert.deepEqual(
      dimmed.map(([, tag, text]) => `${tag} ${text}`),
      ['p [Why it is]', 'li [The first one]'],
    );
  });

  it('adds nothing to a text that is no design document', () => {
    assert.equal(preview(() => undefined).render(text), plain.render(text));
  });

  it('adds nothing when judging fails', () => {
    const failing = preview(() => {
      throw new Error('no');
    });
    assert.equal(failing.render(text), plain.render(text));
  });

  it('knows of which document a text is only when it shows it, and shows it anew', () => {
    let current: Analysis | undefined = analyze(text, template);
    const seen: unknown[] = [];
    const md = preview((_text, document) => {
      seen.push(document);
      return current;
    });
    const tokens = md.parse(text, {});
    const show = (document: string) => md.renderer.render(tokens, md.options, { currentDocument: document });
    const first = show('a.md');
    current = undefined;
    assert.equal(show('b.md').replace(/ class=""/g, ''), plain.render(text));
    current = analyze(text, template);
    assert.equal(show('a.md'), first);
    assert.deepEqual(seen, ['a.md', 'b.md', 'a.md']);
  });

  for (const template of builtinTemplates()) {
    it(`marks what is to do in a new document of "${template.id}", and keeps the rest as it is`, () => {
      for (const lineBreak of ['\n', '\r\n']) {
        const { text } = newDocument(template, { title: 'T' });
        const source = text.replaceAll('\n', lineBreak);
        const html = preview(text => analyze(text, template)).render(source);
        const toDo = [...flatten(analyze(source, template).sections)].filter(isToDo);
        assert.equal(html.match(/class="design-docs-mark"/g)?.length, toDo.length);
        const without = html
          .replace(/<div class="design-docs-(?:head|missing)".*\n/g, '')
          .replace(/ <span class="design-docs-mark".*?<\/span>[^<]*<\/span>/g, '')
          .replace(/ class="design-docs-guidance"/g, '')
          .replace(/(class="[^"]*) design-docs-guidance"/g, '$1"');
        assert.equal(without, plain.render(source));
      }
    });
  }
});
