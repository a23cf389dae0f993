import type { DocumentKind, Format } from '../document/format';
import { COMMON } from './common';
import { RULES } from './index';
import type { Rule } from './rule';

/** Kinds with rules of their own beside the common ones. */
const LATE_KINDS: readonly DocumentKind[] = ['case-study', 'resume', 'milestones', 'milestone-plan', 'portfolio'];

/** Of many rules few look at one format. */
const BY_FORMAT = new Map<Format, readonly Rule[]>();

/** The rules that look at a format, in their order. Those for READMEs, logs of milestones and the like are loaded with the first such document. */
export function rulesFor(format: Format): readonly Rule[] {
  const known = BY_FORMAT.get(format);
  if (known) return known;
  const found = applying(LATE_KINDS.includes(format.kind) ? RULES : COMMON, format);
  BY_FORMAT.set(format, found);
  return found;
}

/** Those of the rules that look at a format. */
export const applying = (rules: readonly Rule[], { id, kind }: Format): readonly Rule[] =>
  rules.filter(
    ({ appliesTo }) =>
      !appliesTo || appliesTo.kinds?.includes(kind) === true || appliesTo.formats?.includes(id) === true,
  );
