/** What a test or a person wants to see in a VS Code. All paths are absolute. */
export interface HostOptions {
  /** The extension's folder, loaded from source. Without it only what `extensionsDir` holds is there. */
  readonly extension?: string | undefined;
  /** The tests' bundle; VS Code runs its `run()` and ends with its result. */
  readonly tests?: string;
  /** A folder, or a `.code-workspace` file of several; without it the window is empty. */
  readonly workspace?: string;
  /** User settings, on top of those that keep a test run quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `false` opens the workspace in Restricted Mode. */
  readonly trust?: boolean;
  /** Where installed extensions and the user's data are kept; temporary folders if not given. */
  readonly extensionsDir?: string;
  readonly userDataDir?: string;
}

/** A VS Code that waits for a browser. */
export interface RunningHost {
  readonly url: string;
  /** Settles only when the host ends without being asked to. */
  readonly died: Promise<never>;
  log(): string;
  dispose(): Promise<void>;
}

/** One VS Code that can be started here. */
export interface Host {
  readonly name: string;
  readonly version: string;
  /** Installs what it needs, if that is not done yet. */
  prepare(): Promise<void>;
  start(options: HostOptions): Promise<RunningHost>;
}

/** No network look-ups, no tips, no animations: what every host starts with. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'window.autoDetectColorScheme': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.confirmBeforeClose': 'never',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off', // as it is on a desktop; in a browser VS Code saves what a test only tries
};
