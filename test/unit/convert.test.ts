import { assert } from 'chai';
import { parseOutline } from '../../src/model/document/outline.ts';
import { recognize } from '../../src/model/matching/recognize.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { converted, structure } from './converted.ts';

const templates = builtinTemplates();

const old = parseTemplate(
  '# [Title]\n\n- **Owner:** [Name]\n- **Status:** Draft | Final\n\n## Motivation\n\n[Why]\n\n## Goals\n\n[What it is for]\n\n## Plan\n\n### Steps\n\n[What to do]\n\n### Dates\n\n[When]\n\n## Risks\n\n[What may go wrong]\n',
  { id: 'old', origin: 'file' },
);
const next = parseTemplate(
  '# [Title]\n\n## About\n\n- **Author:** [Name]\n- **State:** Draft | Final\n- **Date:** YYYY-MM-DD\n\n## Background\n\n### Goals\n\n[What it shall bring]\n\n### Why now\n\n[The reason]\n\n## Risks\n\n[What may break]\n\n## Steps\n\n[One after the other]\n',
  { id: 'next', origin: 'file' },
);
const text = `<!-- template: old -->

# Cache

- **Owner:** Ada
- **Status:** Final

An introduction.

## Motivation

It is slow.

### Numbers

90 % wait.

## Goals

Be fast.

## Plan

### Steps

Build it.

### Dates

[When]

## Risks

[What may go wrong]

## Appendix

Mine.
`;

describe('a document converted to another template', () => {
  it('has its text in the new order, its fields in their new place, and what is missing', () => {
    assert.strictEqual(
      converted(text, old, next, { Motivation: 'Why now' }),
      `<!-- template: next -->

# Cache

An introduction.

## About

- **Author:** Ada
- **State:** Final
- **Date:** YYYY-MM-DD

## Background

### Goals

Be fast.

### Why now

It is slow.

#### Numbers

90 % wait.

## Risks

[What may break]

## Appendix

Mine.

## Steps

Build it.
`,
    );
  });

  it('leaves a section that is none of the template behind the one that it followed', () => {
    const result = converted(text, old, next, { Goals: null });
    assert.match(
      result,
      /^## Motivation\n\nIt is slow\.\n\n### Numbers\n\n90 % wait\.\n\n## Goals\n\nBe fast\.$/m,
    );
  });

  it('puts several sections into one, each with its heading', () => {
    const result = converted(text, old, next, { Motivation: 'Why now', Appendix: 'Why now' });
    assert.match(
      result,
      /### Why now\n\n\[The reason\]\n\n#### Motivation\n\nIt is slow\.\n\n##### Numbers\n\n90 % wait\.\n\n#### Appendix\n\nMine\./,
    );
  });

  it('keeps line breaks, front matter and a fence that is open at the end', () => {
    const crlf =
      `---\ntitle: Cache\nowner: Ada\ntemplate: old\n---\n\n# Cache\n\n## Steps\n\nBuild it.\n\n## Risks\n\n~~~\ncode\n`.replace(
        /\n/g,
        '\r\n',
      );
    const result = converted(crlf, undefined, next);
    assert.notMatch(result, /[^\r]\n/);
    assert.match(result, /^---\r\ntitle: Cache\r\nauthor: Ada\r\ntemplate: next\r\n/);
    assert.match(result, /## Risks\r\n\r\n~~~\r\ncode\r\n~~~\r\n\r\n## Steps\r\n\r\nBuild it\./);
  });

  it('takes notes without any template', () => {
    const result = converted('# Notes\n\nSome.\n\n## Ideas\n\nMany.\n', undefined, next);
    assert.match(result, /# Notes\n\nSome\.\n[\s\S]*## Ideas\n\nMany\./);
    assert.strictEqual(recognize(parseOutline(result), [...templates, next]).template?.id, 'next');
    assert.deepEqual(structure(result, next), []);
  });
});
