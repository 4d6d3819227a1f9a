import * as vscode from 'vscode';
import type { Circumstances } from '../model/examine.ts';
import type { Hint } from '../model/matching/recognize.ts';
import {
  type Files,
  type FoundProject,
  findProject,
  readTemplateFolder,
} from '../model/project/findProject.ts';
import { circumstancesIn, mergeTemplates } from '../model/project/project.ts';
import type { ProjectConfig } from '../model/project/projectConfig.ts';
import { builtinTemplates } from '../model/template/builtin.ts';
import type { Template } from '../model/template/template.ts';
import { pathIn, placeNamed } from './places.ts';
import { configFor, onDidChangeSetting, textSetting } from './settings.ts';

const files: Files<vscode.Uri> = {
  parent: folder =>
    folder.path === '/' || folder.path === '' ? undefined : vscode.Uri.joinPath(folder, '..'),
  child: (folder, name) => vscode.Uri.joinPath(folder, name),
  list: async folder => {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      found => found,
      () => [],
    );
    return entries.filter(([, type]) => !(type & vscode.FileType.Directory)).map(([name]) => name);
  },
  read: file =>
    Promise.resolve(vscode.workspace.fs.readFile(file)).then(
      bytes => new TextDecoder().decode(bytes),
      () => undefined,
    ),
  isTop: folder =>
    Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git'))).then(
      () => true,
      () => false,
    ),
};

type Document = Pick<vscode.TextDocument, 'uri'>;

/** A document, or a folder that a new one goes to; `undefined` where no folder is open. */
type Place = Document | vscode.Uri | undefined;

/** What is known for the documents of one folder. */
interface Surroundings {
  readonly project: FoundProject<vscode.Uri>;
  readonly templates: readonly Template[];
}

/**
 * The templates and configurations that stand around documents. A folder is read on first need, and
 * all of them again when a file in a `.design-docs` changes; until then the last state holds.
 */
export class Projects implements vscode.Disposable {
  private readonly _known = new Map<string, Surroundings>();
  private readonly _loading = new Map<string, Promise<void>>();
  private readonly _changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly _subscriptions: vscode.Disposable;
  private _generation = 0;

  /** The folder whose documents have to be judged anew. */
  readonly onDidChange = this._changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/.design-docs/**');
    const reload = () => this._reload();
    this._subscriptions = vscode.Disposable.from(
      this._changed,
      watcher,
      watcher.onDidChange(reload),
      watcher.onDidCreate(reload),
      watcher.onDidDelete(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      onDidChangeSetting('templateFolder', reload),
      // What is done in the editor is known at once. A watcher may be late, has no eye on a folder outside of
      // the workspace, and can miss what is written into a folder that has only just been made.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this._reloadFor([uri])),
      vscode.workspace.onDidCreateFiles(event => this._reloadFor(event.files)),
      vscode.workspace.onDidDeleteFiles(event => this._reloadFor(event.files)),
      vscode.workspace.onDidRenameFiles(event =>
        this._reloadFor(event.files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
    );
  }

  dispose(): void {
    this._generation = -1;
    this._subscriptions.dispose();
  }

  /** The templates that a document, or a new one in a folder, may use; later origins have gone before. */
  templatesFor(place: Place): readonly Template[] {
    return this._at(folderOf(place))?.templates ?? builtinTemplates();
  }

  /** With what a document is examined. Without any template it is left alone: until its surroundings are read, too. */
  circumstancesFor(document: Document): Circumstances {
    const { uri } = document;
    const folder = folderOf(document);
    if (!folder) return { templates: builtinTemplates(), config: configFor(uri) };
    const known = this._at(folder);
    if (!known) return { templates: [] };
    const { project, templates } = known;
    const path = (project.base && pathIn(project.base, uri)) ?? uri.path;
    return circumstancesIn(project, templates, path, configFor(uri)) ?? { templates: [] };
  }

  /** The template that the project names for a document, if it does. */
  hintFor(document: Document): Hint | undefined {
    return this.circumstancesFor(document).hint;
  }

  /** How the project around a folder names new documents. */
  fileNamesFor(folder: vscode.Uri): Pick<ProjectConfig, 'fileNames'> | undefined {
    return this._at(folder)?.project.config;
  }

  /** Whether a document is judged by what stands around a folder. */
  isIn(document: Document, folder: vscode.Uri): boolean {
    return folderOf(document)?.toString() === folder.toString();
  }

  /** All that has been read, for the findings of these files themselves. */
  projects(): readonly FoundProject<vscode.Uri>[] {
    return [...this._known.values()].map(({ project }) => project);
  }

  /** Resolves when what stands around a document or a folder has been read. */
  async ready(place: Place): Promise<void> {
    const folder = folderOf(place);
    if (folder && !this._known.has(folder.toString())) await this._load(folder);
  }

  private _at(folder: vscode.Uri | undefined): Surroundings | undefined {
    if (!folder) return undefined;
    const known = this._known.get(folder.toString());
    if (!known) void this._load(folder);
    return known;
  }

  private _load(folder: vscode.Uri): Promise<void> {
    const key = folder.toString();
    let loading = this._loading.get(key);
    if (!loading) {
      loading = this._read(folder, this._generation).finally(() => this._loading.delete(key));
      this._loading.set(key, loading);
    }
    return loading;
  }

  private async _read(folder: vscode.Uri, generation: number): Promise<void> {
    const own = userFolder(folder);
    const [project, user] = await Promise.all([
      findProject(files, folder),
      own ? readTemplateFolder(files, own) : [],
    ]);
    // What has changed in the meantime is read by the next one.
    if (generation !== this._generation)
      return this._generation < 0 ? undefined : this._read(folder, this._generation);
    this._known.set(folder.toString(), {
      project,
      templates: mergeTemplates(builtinTemplates(), user, project.templates),
    });
    this._changed.fire(folder);
  }

  private _reloadFor(uris: readonly vscode.Uri[]): void {
    if (uris.some(uri => isOfProject(uri))) this._reload();
  }

  private _reload(): void {
    this._generation++;
    for (const key of this._known.keys()) void this._load(vscode.Uri.parse(key, true));
  }
}

/** The folder whose surroundings count: for what is not stored anywhere, the first of the workspace. */
function folderOf(place: Place): vscode.Uri | undefined {
  const uri = place && 'uri' in place ? place.uri : place;
  if (!uri || uri.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return uri === place ? uri : vscode.Uri.joinPath(uri, '..');
}

/** Whether a file or folder has a part in what documents are judged by. */
function isOfProject(uri: vscode.Uri): boolean {
  if (/\/\.design-docs(?:\/|$)/.test(uri.path)) return true;
  const folder = userFolder(uri);
  return folder !== undefined && `${uri.path}/`.startsWith(`${folder.path}/`);
}

function userFolder(uri: vscode.Uri): vscode.Uri | undefined {
  const set = textSetting('templateFolder', uri);
  if (set === '') return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  return placeNamed(set, folder?.uri);
}
