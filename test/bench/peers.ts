import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installOnce } from '../hosts/install.ts';
import type { Task } from './measure.ts';

/** What others make of the same text. `edit` gives a task of which each run is one keystroke at an offset. */
export interface Peer {
  readonly whole?: (text: string) => Task;
  readonly edit?: (text: string, at: number) => Task;
}

/** Exact versions: ratios of another year are worth nothing. They are no dependencies of the project. */
export const packages = [
  '@lezer/markdown@1.8.1',
  'markdown-it@15.0.3',
  'markdownlint@0.40.0',
  'markdownlint-cli2@0.22.1',
  'remark@15.0.1',
  'remark-cli@12.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'rumdl@0.2.75',
  'vscode-languageserver-textdocument@1.0.16',
  'vscode-markdown-languageservice@0.5.0',
];

export const peersFolder = () => installOnce('bench', packages);

/** The peers that run in this process. */
export async function loadPeers(): Promise<Record<string, Peer>> {
  const folder = await peersFolder();
  const load = (name: string) => {
    const path = createRequire(join(folder, 'package.json')).resolve(name);
    return import(pathToFileURL(path).href);
  };
  const { default: MarkdownIt } = await load('markdown-it');
  const plain = await markdownItWithPlainFields(folder);
  const { parser } = await load('@lezer/markdown');
  const { TreeFragment } = await import(
    pathToFileURL(
      createRequire(createRequire(join(folder, 'package.json')).resolve('@lezer/markdown')).resolve(
        '@lezer/common',
      ),
    ).href
  );
  const { lint } = await import(
    pathToFileURL(join(folder, 'node_modules/markdownlint/lib/exports-sync.mjs')).href
  );
  const { remark } = await load('remark');
  const { default: preset } = await load('remark-preset-lint-recommended');
  const remarkLint = remark().use(preset);

  return {
    'split into lines': { whole: text => () => text.split('\n') },
    'markdown-it, blocks': { whole: text => blocksOf(new MarkdownIt({ html: true }), text) },
    'markdown-it, blocks, plain fields': { whole: text => blocksOf(new plain({ html: true }), text) },
    'markdown-it, all': {
      whole: text => {
        const markdownIt = new MarkdownIt({ html: true });
        return () => markdownIt.parse(text, {});
      },
    },
    'lezer/markdown': {
      whole: text => () => parser.parse(text),
      edit(text, at) {
        let now = text;
        let fragments = TreeFragment.addTree(parser.parse(text));
        let isThere = false;
        return () => {
          const [from, to, toB] = isThere ? [at, at + 1, at] : [at, at, at + 1];
          now = now.slice(0, from) + (isThere ? '' : 'x') + now.slice(to);
          fragments = TreeFragment.applyChanges(fragments, [{ fromA: from, toA: to, fromB: from, toB }]);
          const tree = parser.parse(now, fragments);
          fragments = TreeFragment.addTree(tree, fragments);
          isThere = !isThere;
          return tree;
        };
      },
    },
    "VS Code's language service, symbols": await languageService(load, MarkdownIt),
    markdownlint: { whole: text => () => lint({ strings: { text } }) },
    'remark-lint': { whole: text => () => remarkLint.processSync(text) },
  };
}

/** What VS Code's own outline of a Markdown file is made by. A new version each time: it keeps answers by version. */
// biome-ignore lint/suspicious/noExplicitAny: libraries of another folder, which have no types here
async function languageService(load: (name: string) => Promise<any>, MarkdownIt: any): Promise<Peer> {
  const { createLanguageService, githubSlugifier } = await load('vscode-markdown-languageservice');
  const { TextDocument } = await load('vscode-languageserver-textdocument');
  const markdownIt = new MarkdownIt({ html: true });
  const never = () => ({ dispose: () => undefined });
  const service = createLanguageService({
    workspace: {
      workspaceFolders: [],
      getAllMarkdownDocuments: () => [],
      openMarkdownDocument: () => undefined,
      hasMarkdownDocument: () => false,
      stat: () => undefined,
      readDirectory: () => [],
      onDidChangeMarkdownDocument: never,
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
    },
    parser: {
      slugifier: githubSlugifier,
      tokenize: async (text: { getText(): string }) => markdownIt.parse(text.getText(), {}),
    },
    logger: { level: 0, log: () => undefined },
  });
  const token = { isCancellationRequested: false, onCancellationRequested: never };
  let version = 0;
  return {
    whole: text => () => {
      const document = TextDocument.create(`file:///${++version}.md`, 'markdown', version, text);
      return service.getDocumentSymbols(document, { includeLinkDefinitions: true }, token);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a library of another folder, which has no types here
function blocksOf(markdownIt: any, text: string): Task {
  return () => {
    const tokens: unknown[] = [];
    markdownIt.block.parse(text, markdownIt, {}, tokens);
    return tokens;
  };
}

/**
 * markdown-it as npm ships it sets each field of each token through a helper, `_defineProperty`. This is
 * the same file with these calls as plain assignments: half the time of its block parser goes to the helper.
 */
async function markdownItWithPlainFields(folder: string) {
  const file = join(folder, 'node_modules/markdown-it/dist/markdown-it.mjs');
  const source = readFileSync(file, 'utf8').replace(
    /_defineProperty\(\s*(this|MarkdownIt),\s*(?:\/\*\*[\s\S]*?\*\/\s*)?"(\w+)",\s*((?:[^()]|\([^()]*\))*?)\s*\);/g,
    '$1.$2 = $3;',
  );
  const { writeFile } = await import('node:fs/promises');
  const target = join(folder, 'node_modules/markdown-it/dist/plain-fields.mjs');
  await writeFile(target, source);
  return (await import(pathToFileURL(target).href)).default;
}
