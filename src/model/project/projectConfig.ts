import { type Config, defaultConfig, type Severity } from '../judging/config.ts';
import { rules } from '../rules/index.ts';
import { remembered } from '../text/remember.ts';
import type { Span } from '../text/text.ts';
import { type Wording, wording } from '../text/wording.ts';
import { globMatcher } from './glob.ts';
import { type JsonNode, readJson } from './jsonc.ts';

/** What `.design-docs/config.json` may set. Paths and patterns are relative to the folder that holds `.design-docs`. */
export interface ProjectConfig extends Config {
  /** Patterns of paths with the template of these; the first that fits counts. */
  readonly templates: readonly { readonly pattern: string; readonly id: string }[];
  /** Patterns of paths that are never design documents. */
  readonly exclude: readonly string[];
  /** By template id, or `*` for all: the pattern of a new document's file name. */
  readonly fileNames: Readonly<Record<string, string>>;
}

/** Something in a configuration file that is not understood. */
export interface ConfigProblem extends Span {
  readonly says: Wording;
}

export const noProjectConfig: ProjectConfig = { ...defaultConfig, templates: [], exclude: [], fileNames: {} };

/** What a rule may be set to. */
export const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (
  | Severity
  | 'off'
)[];

/**
 * Reads a configuration file. Comments and trailing commas are welcome. Whatever is not understood
 * is a problem with its place, and the rest counts: a wrong line never turns the product off.
 *
 * @example readProjectConfig('{ "exclude": ["old/**"] }').config.exclude // ['old/**']
 */
export function readProjectConfig(text: string): {
  config: ProjectConfig;
  problems: readonly ConfigProblem[];
} {
  const { root, problems: unread } = readJson(text);
  const problems: ConfigProblem[] = [...unread];
  const report = ({ start, end }: Span, says: Wording) => problems.push({ start, end, says });

  let config = noProjectConfig;
  if (root && !root.properties) report(root, wording('The configuration is an object.'));
  for (const { key, keySpan, value } of root?.properties ?? []) {
    const read = readers[key];
    if (read) config = { ...config, ...read(value, report) };
    else
      report(
        keySpan,
        wording('"{key}" is no key of the configuration. Known: {known}.', {
          key,
          known: Object.keys(readers)
            .filter(known => known !== '$schema')
            .join(', '),
        }),
      );
  }
  return { config, problems };
}

/**
 * The template that the configuration names for a path.
 *
 * @example templateByGlob(config, 'docs/rfcs/0001.md') // 'proposal'
 */
export function templateByGlob({ templates }: ProjectConfig, path: string): string | undefined {
  return templates.find(({ pattern }) => matcherOf(pattern)(path))?.id;
}

/** Whether the configuration says that a path is never a design document. */
export function isExcluded({ exclude }: ProjectConfig, path: string): boolean {
  return exclude.some(pattern => matcherOf(pattern)(path));
}

type Report = (place: Span, says: Wording) => void;
type Reader = (value: JsonNode, report: Report) => Partial<ProjectConfig>;

const readers: Readonly<Record<string, Reader>> = {
  $schema: () => ({}),
  templates: (value, report) => ({
    templates: textEntries(value, report).map(({ key, text }) => ({ pattern: key, id: text })),
  }),
  exclude: (value, report) => ({ exclude: textList(value, report) }),
  strictStatuses: (value, report) => ({ strictStatuses: textList(value, report) }),
  markers: (value, report) => ({ markers: textList(value, report) }),
  fileNames: (value, report) => ({
    fileNames: Object.fromEntries(textEntries(value, report).map(({ key, text }) => [key, text])),
  }),
  severities: (value, report) => {
    const known = textEntries(value, report).filter(({ key, keySpan, node, text }) => {
      const isRule = rules.some(({ code }) => code === key);
      if (!isRule) {
        const known = rules.map(({ code }) => code).join(', ');
        report(keySpan, wording('There is no rule "{key}". Rules: {known}.', { key, known }));
      }
      const isSeverity = severities.includes(text);
      if (!isSeverity)
        report(node, wording('A severity is one of {known}.', { known: severities.join(', ') }));
      return isRule && isSeverity;
    });
    return { severities: Object.fromEntries(known.map(({ key, text }) => [key, text as Severity | 'off'])) };
  },
};

function textEntries(
  node: JsonNode,
  report: Report,
): { key: string; keySpan: Span; node: JsonNode; text: string }[] {
  if (!node.properties) report(node, wording('This is an object of texts.'));
  return (node.properties ?? []).flatMap(({ key, keySpan, value }) =>
    texts([value], report).map(text => ({ key, keySpan, node: value, text })),
  );
}

function textList(node: JsonNode, report: Report): string[] {
  if (!node.items) report(node, wording('This is a list of texts.'));
  return texts(node.items ?? [], report);
}

function texts(nodes: readonly JsonNode[], report: Report): string[] {
  return nodes.flatMap(node => {
    if (typeof node.value === 'string') return [node.value];
    report(node, wording('This is a text.'));
    return [];
  });
}

/** Made once for each pattern: a repository has many paths. */
const matcherOf = remembered(pattern => globMatcher(pattern.replace(/^\.?\//, '')));
