import { titleKey } from '../text/titles.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a project or a person may set about the judgement. */
export interface Config {
  /** By rule code; what is not named keeps the rule's own severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Statuses from which on findings count for more; `undefined`: those that mean review or later. */
  readonly strictStatuses: readonly string[] | undefined;
  /** The words that say that something is still to be done; `undefined`: the usual ones. */
  readonly markers?: readonly string[] | undefined;
}

export const defaultConfig: Config = { severities: {}, strictStatuses: undefined };

/** In the languages that the product speaks; a project can name its own. */
const afterDraft =
  /\b(?:review|reviewed|approved|accepted|agreed|final|implementable|implemented|implementing|active|adopted|done|completed|complete|released|shipped|stable|prüfung|geprüft|freigegeben|genehmigt|angenommen|beschlossen|umgesetzt|abgeschlossen|fertig)\b|评审|审核|已(?:批准|通过|采纳|接受|完成|实现|实施|发布|上线)/;

/**
 * Whether a document of this status is judged strictly.
 *
 * @example isStrict('In Review', defaultConfig) // true
 */
export function isStrict(status: string, { strictStatuses }: Config): boolean {
  const key = titleKey(status);
  return strictStatuses ? strictStatuses.some(strict => titleKey(strict) === key) : afterDraft.test(key);
}

/**
 * Whether a status says that the document is agreed on, or that what it describes is done.
 *
 * @example isFinal('Approved', defaultConfig) // true
 */
export function isFinal(status: string, config: Config): boolean {
  return (
    isStrict(status, config) &&
    !/\b(?:draft|proposed|review|prüfung)\b|评审中|待评审|审核中|待审核/.test(titleKey(status))
  );
}
