import type { Rule } from '../rule';
import { brokenAnchor } from './broken-anchor';
import { brokenLink } from './broken-link';
import { CHECK_RULES } from './check-rules';
import { cloneUrl } from './clone-url';
import { COMMAND_RULES } from './command-rules';
import { duplicateSection } from './duplicate-section';
import { encoding } from './encoding';
import { falseBadge } from './false-badge';
import { fence } from './fence';
import { linkForm } from './link-form';
import { placeholder } from './placeholder';
import { resultsBlock } from './results-block';
import { resultsOutOfDate } from './results-out-of-date';
import { selfLink } from './self-link';
import { stub } from './stub';
import { summary } from './summary';
import { templateText } from './template-text';
import { title } from './title';
import { TRUTH_RULES } from './truth-rules';

export const RULES: readonly Rule[] = [
  fence,
  encoding,
  linkForm,
  brokenLink,
  brokenAnchor,
  selfLink,
  cloneUrl,
  placeholder,
  templateText,
  duplicateSection,
  title,
  falseBadge,
  ...COMMAND_RULES,
  summary,
  stub,
  ...CHECK_RULES,
  resultsBlock,
  resultsOutOfDate,
  ...TRUTH_RULES,
];
