import { examine, examineEdited } from '../../src/model/examine.ts';
import { builtinTemplates } from '../../src/model/template/builtin.ts';
import type { Peer } from './peers.ts';

const circumstances = { templates: builtinTemplates() };

/** From the text, or from what was typed, to all findings. */
export const engine: Peer = {
  whole: text => () => examine(text, circumstances).findings,
  edit(text, at) {
    let now = examine(text, circumstances);
    let isThere = false;
    return () => {
      const edit = isThere ? { start: at, end: at + 1, text: '' } : { start: at, end: at, text: 'x' };
      now = examineEdited(now, [edit], circumstances);
      isThere = !isThere;
      return now.findings;
    };
  },
};
