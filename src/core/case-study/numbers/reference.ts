/** Words that name what a result is compared with: something simple, something earlier, somebody else's best. */
const REFERENCE_WORDS = String.raw`base[- ]?lines?|na[iï]ve(?![- ]bayes)|dummy(?:[- ]?(?:classifier|regressor|model))?|majority(?:[- ](?:class|vote))?|most[- ]frequent|random(?:ly)? (?:guess\w*|chance|classifier|choice|predictions?)|chance(?: level)?|no[- ]skill|zero[- ]?r(?:ule)?|heuristics?|(?<!\b(?:this|our|my) )rule[- ]based|rules only|last[- ](?:value|week|month|year)|persistence|mean predict(?:or|ion)|guess(?:es|ing)?|constant (?:predict\w+|model|value|guess)|sample submission|teacher(?: model)?|(?:model|classifier|predictor) that (?:learns|learned|knows) nothing|always (?:wins?|loses?|predicts?)|global (?:mean|median|average)|popularity|previous|prior (?:model|system|work)|old (?:model|system)|existing (?:model|system|process)|current (?:model|system|process)|incumbent|legacy|starting|initial|before|pre[- ]?trained(?: only)?|zero[- ]shot|vanilla|original|out[- ]of[- ]the[- ]box|untuned|default|winner|winning|leader-?board|sota|state[- ]of[- ]the[- ]art|human(?:[- ]level)?|benchmark|reference|literature|paper|publish(?:ed)?|standard \w+s|linha de base|l[ií]nea base|modelo base|référence|étalon|referenzmodell|basismodell|베이스라인|기준 모델|기존|(?:변경|개선|적용) 전|基线|基准(?:模型|方法)|(?:改进|优化|改善|変更)前|基準|ベースライン|базов\p{L}+|б[еэ]йзлайн\p{L}*`;

const REFERENCE = new RegExp(String.raw`(?<![\p{L}\d-])(?:${REFERENCE_WORDS})(?![\p{L}\d-])`, 'iu');

/** A model that is named after its size, not after its role. */
const BASE_COLUMN =
  /^(?:base|raw|no tuning|without .+|w\/o .+|(?:always )?predict(?:ing)? (?:the )?(?:mean|median|average|majority|majority class|last value))(?: model)?$/i;

/** What the author calls their own. */
const OWN =
  /\b(?:ours?|proposed|this (?:work|repo(?:sitory)?|project|model|paper)|my model|final(?: model)?)\b|제안|우리|本文|我们|提案/i;

/** Whether a name of a model, row or column says that others are compared with it. */
export const isReferenceName = (name: string): boolean => REFERENCE.test(name) || BASE_COLUMN.test(name.trim());

export const isOwnName = (name: string): boolean => OWN.test(name);

/** In front of the word for a reference: what stands there is better than it, not it. */
const COMPARED =
  /(?:\b(?:over|than|out-?perform\w*|beats?|beating|against|surpass\w*|exceed\w*|above|improv\w+(?: (?:on|upon|over))?|vs\.?|versus|compared (?:to|with)|relative to|from)\s+(?:[\w-]+\s+){0,3})$/i;

/** Whether the clause around a value in a sentence says that the value is the reference's. */
export function isReferenceClause(clause: string): boolean {
  const match = REFERENCE.exec(clause);
  if (match === null || COMPARED.test(clause.slice(0, match.index))) return false;
  return !(BEST.test(match[0]) && PRAISE.test(clause.slice(0, match.index)));
}

/** "Our state-of-the-art model", "achieves state-of-the-art accuracy": praise of the author's own work, and nothing to compare it with. */
const BEST = /^(?:sota|state)/i;
const PRAISE =
  /\b(?:ours?|my|an?|new|this|achiev\w+|reach\w*|deliver\w*|obtain\w*|yield\w*|attain\w*|provid\w+|offer\w*|gives?)[\s*_]+$/i;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, String.raw`\s+`);

/** What stands around the word in a text; a model is called the baseline there or nowhere. */
export function aroundBaseline(prose: string): string {
  let around = '';
  for (const { index } of prose.matchAll(/base-?line/gi)) {
    around += `${prose.slice(Math.max(0, index - NEAR), index + NEAR)}\n`;
    if (around.length > LONGEST_AROUND) break;
  }
  return around;
}

const NEAR = 80;
const LONGEST_AROUND = 10_000;

/** Whether a text says that the model of that name is the baseline: "Logistic regression (baseline)". @param around see `aroundBaseline` */
export function isCalledBaseline(around: string, name: string): boolean {
  if (around === '' || name.trim().length < 3 || name.length > 60) return false;
  const text = around.toLowerCase();
  // Most models are not named there at all, and a pattern for each costs more than looking for its words.
  if (
    /^[ -~]+$/.test(name) &&
    !name
      .toLowerCase()
      .trim()
      .split(/\s+/)
      .every((word) => text.includes(word))
  )
    return false;
  return baselinePattern(name.trim()).test(around);
}

/** The next version of a text, and many other texts, have models of the same names. */
const PATTERNS = new Map<string, RegExp>();
const MOST_PATTERNS = 500;

function baselinePattern(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known) return known;
  const model = escaped(name);
  const called = String.raw`${model}[ \t]*[*_:–—-]*[ \t]*(?:\(\s*|as (?:a|the|our|my) |is (?:a|the|our|my) |was (?:a|the|our|my) |serves as (?:a|the|our) |for the |the |an? |my |our )?(?:simple |strong |main |first )?base-?line`;
  const calls = String.raw`base-?line(?: model)?[ \t*_]*(?:[:=(–—-]|is|was|of|with|used)[ \t*_]*(?:an? |the )?(?:simple |plain )?(?:\w+ )?${model}`;
  // A row of a table that says what is what: "| Baseline model | k nearest neighbours |".
  const listed = String.raw`^[ \t|*_]*base-?line(?: models?)?[ \t*_]*\|[ \t*_]*${model}[ \t*_]*(?:\(|\||$)`;
  const pattern = new RegExp(`${called}|${calls}|${listed}`, 'im');
  if (PATTERNS.size >= MOST_PATTERNS) PATTERNS.clear();
  PATTERNS.set(name, pattern);
  return pattern;
}
