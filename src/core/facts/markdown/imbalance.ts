import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import { firstMatch } from './topics';

const WORDS =
  /(?<!\b(?:no|not|without|correct(?:ed|s)?|avoid(?:s|ed)?|address(?:es|ed)?|against) (?:(?:the|any|class|significant|severe) )*)\b(?:(?:im|un)balanced?|class[- ]imbalance|not (?:well )?balanced|skewed class(?:es)?)\b/i;

/** Outcomes that are rare by nature; a share beside one of them is the share of the positive class. */
const EVENT = String.raw`(?<!\b(?:false|true)[ -])(?:churn|fraud(?:ulent)?|default|positives?|prevalence|minority|failures?|defects?|clicks?|conversion|mortality|readmission|attrition)`;
const SHARE = String.raw`(\d{1,2}(?:\.\d+)?)[ \t]?%`;
const RATE = new RegExp(
  String.raw`\b${EVENT}(?:[ \t]+(?:rate|class|share|cases|labels))?\b[ \t:|=~≈(]*(?:(?:is|of|are|was)[ \t]+)?${SHARE}|${SHARE}[ \t]+(?:of[ \t]+\w+[ \t]+(?:are[ \t]+)?)?${EVENT}\b`,
  'gi',
);

/** Up to this share, in percent, the smaller class is so small that accuracy hides it. */
const SMALL = 25;

/** Where a text says that the classes of its target are of very different size. */
export function imbalanceIn(body: MarkdownBody): Span | undefined {
  const words = firstMatch(body, WORDS);
  if (words) return words;
  for (const { start, end, match } of body.matches(RATE)) {
    const share = Number(match[1] ?? match[2]);
    if (share > 0 && share <= SMALL) return { start, end };
  }
  return undefined;
}
