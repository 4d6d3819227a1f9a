import assert from 'node:assert/strict';
import { analyze } from '../../src/model/analyze.ts';
import { fieldLine, roleOf } from '../../src/model/document/fields.ts';
import { defaultConfig, isFinal, isStrict } from '../../src/model/judging/config.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { newDocument } from '../../src/model/writing/newDocument.ts';

const templates = {
  German:
    '# Konzept: [Titel]\n\n- **Autor:** [Name]\n- **Datum:** JJJJ-MM-TT\n- **Status:** Entwurf | In Prüfung | Freigegeben\n\n## Ziele\n\n[Was danach anders ist.]\n',
  Chinese:
    '# 设计文档：[标题]\n\n- **作者：** [姓名]\n- **日期：** YYYY-MM-DD\n- **状态：** 草稿 | 评审中 | 已批准\n\n## 目标\n\n[完成之后有什么不同。]\n',
};

for (const [language, source] of Object.entries(templates)) {
  describe(`a ${language} template`, () => {
    const template = parseTemplate(source, { id: 'own', origin: 'workspace' });

    it('has fields that the product knows how to fill in', () => {
      assert.deepEqual(
        template.fields.map(({ role }) => role),
        ['author', 'date', 'status'],
      );
      const { text } = newDocument(template, { title: 'X', author: 'Ada', date: '2025-11-03' });
      assert.match(text, /Ada/);
      assert.match(text, /2025-11-03/);
    });

    it('has statuses from which on findings count for more', () => {
      const [draft = '', review = '', approved = ''] = template.fields[2]?.choice?.values ?? [];
      assert.deepEqual(
        [draft, review, approved].map(status => [
          isStrict(status, defaultConfig),
          isFinal(status, defaultConfig),
        ]),
        [
          [false, false],
          [true, false],
          [true, true],
        ],
      );
    });

    it('has documents without a finding', () => {
      const { text } = newDocument(template, {
        title: 'X',
        author: 'Ada',
        date: '2025-11-03',
        status: template.fields[2]?.choice?.values[0] ?? '',
      });
      const done = text.replace(/^\[.*\]$/m, 'Ada 42');
      assert.deepEqual(
        analyze(done, template).findings.map(({ message }) => message),
        [],
      );
    });
  });
}

describe('a wide colon', () => {
  it('ends the label of a field, with and without a space after it', () => {
    for (const line of ['作者：王芳', '- 作者： 王芳', '**作者：**王芳', '- **作者**：王芳']) {
      const field = fieldLine(line);
      assert.equal(field?.label, '作者', line);
      assert.equal(field?.value, '王芳', line);
      assert.equal(line.slice(field?.valueSpan.start, field?.valueSpan.end), '王芳', line);
      assert.equal(roleOf(field?.key ?? ''), 'author');
    }
  });

  it('in a sentence makes no field of it', () => {
    assert.equal(fieldLine('我们先看现状，再看方案：两者不同'), undefined);
  });
});
