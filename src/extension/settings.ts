import * as vscode from 'vscode';
import { type Config, defaultConfig, type Severity } from '../model/judging/config.ts';
import { severities } from '../model/project/projectConfig.ts';
import { remembered } from '../model/text/remember.ts';

const section = 'designDocs';

/** What a person has set about the judgement of a document; what is not understood counts as not set. */
export function configFor(uri: vscode.Uri): Config {
  const set = vscode.workspace
    .getConfiguration(section, uri)
    .get<Record<string, Severity | 'off'>>('severities');
  const understood = Object.entries(set ?? {}).filter(([, severity]) => severities.includes(severity));
  return configWith(JSON.stringify(understood));
}

/** The same value as long as the settings are the same: what is found in a section is kept for it. */
const configWith = remembered(
  (entries): Config => ({ ...defaultConfig, severities: Object.fromEntries(JSON.parse(entries)) }),
);

/** A setting that is a text; empty when it is not set. */
export function textSetting(
  name: 'author' | 'folder' | 'templateFolder',
  uri: vscode.Uri | undefined,
): string {
  const value = vscode.workspace.getConfiguration(section, uri).get<unknown>(name);
  return typeof value === 'string' ? value.trim() : '';
}

type Switch = 'codeLens' | 'fadeGuidance' | 'preview.enabled';

/** A setting that is on unless somebody has turned it off. */
export function isOn(name: Switch, uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, uri).get<unknown>(name) !== false;
}

/** Calls back when one of these settings changes. */
export function onDidChangeSetting(
  name: Switch | 'severities' | 'templateFolder',
  listener: () => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(`${section}.${name}`)) listener();
  });
}
