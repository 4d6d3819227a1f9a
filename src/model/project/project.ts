import type { Circumstances } from '../examine.ts';
import type { Config } from '../judging/config.ts';
import type { Finding } from '../rules/rule.ts';
import { fingerprintsOf } from '../template/history.ts';
import { parseTemplate } from '../template/parseTemplate.ts';
import type { Template, TemplateOrigin } from '../template/template.ts';
import { Fingerprints } from '../text/fingerprint.ts';
import type { Span } from '../text/text.ts';
import { inEnglish, type Wording } from '../text/wording.ts';
import {
  type ConfigProblem,
  isExcluded,
  noProjectConfig,
  type ProjectConfig,
  readProjectConfig,
  templateByGlob,
} from './projectConfig.ts';

/** A file as an adapter has read it. */
export interface SourceFile {
  /** Its name, folders left out. */
  readonly name: string;
  readonly text: string;
}

/** What a folder of templates holds: a `.design-docs`, or the one that a person has set. */
export interface SourceFolder {
  readonly origin: TemplateOrigin;
  /** `config.json`, where there is one. */
  readonly config?: string | undefined;
  readonly templates: readonly SourceFile[];
  /** `templates/history/ID@VERSION.md`: what templates said before. */
  readonly history: readonly SourceFile[];
}

/** A folder of templates, understood. */
export interface Project {
  /** The configuration file as written; empty without one. */
  readonly configText: string;
  readonly config: ProjectConfig;
  readonly configProblems: readonly ConfigProblem[];
  readonly templates: readonly Template[];
}

export const emptyProject: Project = {
  configText: '',
  config: noProjectConfig,
  configProblems: [],
  templates: [],
};

/** Understands what an adapter has read. Never fails: problems are kept with what they are about. */
export function readProject({ origin, config, templates, history }: SourceFolder): Project {
  const read = config === undefined ? undefined : readProjectConfig(config);
  return {
    configText: config ?? '',
    config: read?.config ?? noProjectConfig,
    configProblems: read?.problems ?? [],
    templates: templates
      .filter(({ name }) => isTemplateFile(name))
      .map(({ name, text }) => {
        const id = name.replace(/\.(?:md|markdown)$/i, '');
        const named = parseTemplate(text, { id, origin });
        const earlier = history
          .filter(file => file.name.startsWith(`${named.id}@`))
          .flatMap(file => fingerprintsOf(file.text));
        return earlier.length === 0
          ? named
          : parseTemplate(text, { id, origin, fingerprints: new Fingerprints(earlier) });
      }),
  };
}

/** Whether a file of a template folder is a template; a readme beside them is none. */
export function isTemplateFile(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name);
}

/**
 * One list of templates from several sources; of the same id the later one stays, in the place of the first.
 */
export function mergeTemplates(...sources: readonly (readonly Template[])[]): readonly Template[] {
  const byId = new Map<string, Template>();
  for (const template of sources.flat()) byId.set(template.id, template);
  return [...byId.values()];
}

/**
 * With what a document is examined.
 *
 * @param path relative to the folder that holds `.design-docs`, with forward slashes
 * @param own what a person has set; the project's word goes before it, so that editor and command line agree
 * @returns `undefined` when the project leaves the document out
 */
export function circumstancesIn(
  { config }: Project,
  templates: readonly Template[],
  path: string | undefined,
  own?: Config,
): Circumstances | undefined {
  if (path !== undefined && (isExcluded(config, path) || isSource(path))) return undefined;
  const id = path === undefined ? undefined : templateByGlob(config, path);
  return {
    templates,
    config: own ? withOwn(config, own) : config,
    hint: id === undefined ? undefined : { id, by: 'glob' },
  };
}

const merged = new WeakMap<Config, { readonly of: ProjectConfig; readonly config: Config }>();

/** The same value each time: what is found in a section is kept for as long as that is. */
function withOwn(config: ProjectConfig, own: Config): Config {
  const known = merged.get(own);
  if (known?.of === config) return known.config;
  const both = { ...config, severities: { ...own.severities, ...config.severities } };
  merged.set(own, { of: config, config: both });
  return both;
}

/** A template is full of guidance by its nature: it is never judged as a document. */
function isSource(path: string): boolean {
  return path.includes('/.design-docs/') || path.startsWith('.design-docs/');
}

/** What is not understood in a template file, as findings of that file. */
export function templateFindings({ problems }: Template): Finding[] {
  return problems.map(problem => toFinding('template-annotation', problem));
}

/** What is not understood in a configuration file, as findings of that file. */
export function configFindings({ configProblems }: Project): Finding[] {
  return configProblems.map(problem => toFinding('config', problem));
}

function toFinding(code: string, { start, end, says }: Span & { readonly says: Wording }): Finding {
  return { code, severity: 'warning', message: inEnglish(says), says, section: undefined, start, end };
}
