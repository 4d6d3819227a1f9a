import { wording } from '../text/wording.ts';
import { leftoverFixes } from './fixes/leftoverFixes.ts';
import { leftovers } from './leftovers.ts';
import { defineRule } from './rule.ts';

/**
 * @template
 *   # [Title]
 *   ## Design
 *   [How it works]
 *   ```
 *   [caller] --> [callee]
 *   ```
 * @example bad
 *   # Cache
 *   ## Design
 *   A map in memory.
 *
 *   ⟦skeleton-code: ```
 *   [caller] --> [callee]
 *   ```⟧
 * @example fixed
 *   # Cache
 *   ## Design
 *   A map in memory.
 *
 *   ```
 *   web --> map
 *   ```
 */
export const skeletonCode = defineRule({
  code: 'skeleton-code',
  summary: "A block of code or a diagram is still the template's, beside the author's text.",
  severity: 'warning',
  messages: { left: 'This code in "{section}" is still that of the template.' },
  checkSection: own => leftovers(own, ['code']),
  fixes: (finding, judgement) =>
    leftoverFixes(
      judgement,
      finding,
      wording("Remove the template's code"),
      wording("Fill in the template's code"),
    ),
});
