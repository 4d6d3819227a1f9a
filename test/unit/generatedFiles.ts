import { analyze } from '../../src/model/analyze.ts';
import { fixesOf } from '../../src/model/fixes.ts';
import { configSchema } from '../../src/model/project/configSchema.ts';
import { rules } from '../../src/model/rules/index.ts';
import type { Rule } from '../../src/model/rules/rule.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import { parseTemplate } from '../../src/model/template/parseTemplate.ts';
import { inEnglish } from '../../src/model/text/wording.ts';
import { snippetFile } from '../../src/model/writing/snippetFile.ts';
import { readMarked } from './marked.ts';
import { examplesIn } from './ruleExamples.ts';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files that are made from the model: `npm run generate` writes them, a test compares them. */
export function generatedFiles(): GeneratedFile[] {
  return [
    { path: 'snippets/design-docs.code-snippets', text: snippetFile(builtinTemplates()) },
    { path: 'media/config.schema.json', text: configSchema() },
    ...rules.map(rule => ({ path: `media/rules/${rule.code}.md`, text: pageOf(rule) })),
  ];
}

/** A rule's page of documentation: what its header shows, in words. */
function pageOf({ code, summary, severity }: Rule): string {
  const { template, bad, fixed } = examplesIn(code);
  return [
    `# ${code}`,
    '',
    summary,
    '',
    `Severity in a draft: ${severity}. From review on, a warning is an error and an information a warning.`,
    '',
    `To change it, set \`"designDocs.severities": { "${code}": "off" }\`, or any of \`error\`, \`warning\`, \`information\`, \`hint\`.`,
    '',
    ...block('With a template that says', template),
    ...block('this document has the finding', readMarked(bad).text),
    ...block('and this one has none', fixed),
    ...quickFixes(code, template, readMarked(bad).text),
  ].join('\n');
}

/** What the editor offers for the finding of the example. */
function quickFixes(code: string, template: string, text: string): string[] {
  const analysis = analyze(text, parseTemplate(template, { id: 'sample', origin: 'file' }));
  const finding = analysis.findings.find(found => found.code === code);
  const fixes = finding ? fixesOf({ analysis }, finding, { author: 'Ada', today: '2026-05-03' }) : [];
  return fixes.length === 0
    ? []
    : ['Quick fixes:', '', ...fixes.map(({ title }) => `- ${inEnglish(title)}`), ''];
}

function block(lead: string, text: string): string[] {
  return [`${lead}:`, '', '```markdown', text.trimEnd(), '```', ''];
}
