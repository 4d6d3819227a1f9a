import { rules } from '../rules/index.ts';
import { severities } from './projectConfig.ts';

/** The JSON schema of `.design-docs/config.json`, as a file: what an editor completes and checks while it is written. */
export function configSchema(): string {
  const texts = (description: string, examples: readonly string[]) => ({
    description,
    type: 'array',
    items: { type: 'string' },
    uniqueItems: true,
    examples: [examples],
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Design Docs',
    description:
      'How a project judges its design documents. Paths are relative to the folder that holds .design-docs.',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      templates: {
        description:
          'Patterns of paths (*, **, ?, {a,b}, [a-z], [!a-z]) with the id of the template of these. The first that fits counts.',
        type: 'object',
        additionalProperties: { type: 'string' },
        examples: [{ 'docs/rfcs/**/*.md': 'proposal' }],
      },
      exclude: texts('Patterns of paths that are never design documents.', ['docs/archive/**']),
      severities: {
        description: 'By rule. What is not named keeps its own severity.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ code, summary, severity }) => [
            code,
            {
              description: `${summary} In a draft: ${severity}.`,
              enum: severities,
            },
          ]),
        ),
      },
      strictStatuses: texts(
        'The statuses from which on findings count for more. Without it: those that mean review or later.',
        ['In Review', 'Approved'],
      ),
      markers: texts(
        'Words that say that something is still to be done. Without it: TODO, TBD, FIXME, XXX and ???.',
        ['TODO', 'OPEN'],
      ),
      fileNames: {
        description:
          'By template id, or * for all: the file name of a new document. Variables: {{slug}}, {{title}}, {{date}}, {{number}}, {{author}}.',
        type: 'object',
        additionalProperties: { type: 'string' },
        examples: [{ '*': '{{date}}-{{slug}}.md' }],
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
