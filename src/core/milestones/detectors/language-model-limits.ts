import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { languageModelIn, languageModelPrograms, withoutLanguageModel } from './support/language-models';
import { firstHit } from './support/python-source';
import { listed } from './support/said';
import { isSet, settingsOf } from './support/settings';

interface Control {
  readonly name: string;
  /** The key of a setting. */
  readonly key: RegExp;
  readonly code: RegExp;
}

const CONTROLS: readonly Control[] = [
  {
    name: 'a timeout',
    key: /(?:^|[._])(?:request_)?time_?out(?:_?(?:s|ms|sec|secs|seconds))?$|(?:^|[._])deadline/,
    code: /\b\w*timeout\w*\s*(?::[^=\n,)]+)?=|\bwait_for\s*\(|\basyncio\.timeout\s*\(/,
  },
  {
    name: 'a budget',
    key: /(?:^|[._])(?:max_(?:output_|completion_|new_|input_|prompt_)?tokens\w*|(?:\w+_)?budget\w*|(?:max|daily|monthly)_(?:\w+_)?(?:cost|spend)\w*|cost_limit\w*|token_limit\w*)$/,
    code: /\bmax_(?:output_|completion_|new_)?tokens\w*\s*(?::[^=\n,)]+)?=|\b\w*budget\w*\s*[=(]|\bmax_cost\w*\s*=/i,
  },
  {
    name: 'a rate limit',
    key: /(?:^|[._])(?:rate_?limit\w*|requests_per_\w+|(?:max_)?(?:rpm|tpm|qps|rps)|throttl\w*|max_concurren\w+|calls_per_\w+)(?:$|[._])/,
    code: /\bLimiter\s*\(|\bRateLimit\w*\s*\(|@\w*limit\w*\s*\(|\bInMemoryRateLimiter\b|\bSemaphore\s*\(|\bthrottle\w*\s*\(|\brate_limit\w*\b/i,
  },
  {
    name: 'a cache',
    key: /(?:^|[._])(?:\w+_)?cach(?:e|ing)(?:$|[._](?!dir|path|folder))(?:ttl|enabled|backend|type|size|max_\w+|url|seconds)?\w*|(?:^|[._])cache_ttl\w*/,
    code: /@(?:\w+\.)?(?:lru_)?cache(?:d|_data)?\b|\bset_llm_cache\s*\(|\b(?:InMemory|SQLite|Redis|Semantic|Disk|GPT)Cache\s*\(|\bTTLCache\s*\(|\bcache\.(?:get|set)\s*\(|\bdiskcache\b|\bcache_(?:enabled|ttl|size)\w*\s*(?::[^=\n,)]+)?=/,
  },
  {
    name: 'a fallback',
    key: /(?:^|[._])(?:fallback\w*|(?:backup|secondary|degraded)_(?:model|mode|provider)|on_(?:error|failure))(?:$|[._])/,
    code: /\bwith_fallbacks\s*\(|\bfallback\w*\b|\bbackup_model\b|\bon_failure\b/i,
  },
];

/** Whether a language model is held by a timeout, a budget, a rate limit, a cache and a fallback: by settings, or in the code. */
export const languageModelLimits: Detector = {
  id: 'language-model-limits',
  detect(evidence) {
    const called = languageModelIn(evidence);
    if (!called)
      return withoutLanguageModel(
        evidence,
        'Write timeout, token budget, rate limit, cache and fallback into config/llm.yaml, once a language model is called.',
      );
    const found = CONTROLS.map((control) => ({ control, at: placeOf(control, evidence) }));
    const there = found.flatMap(({ control, at }) => (at ? [shown(at, `There is ${control.name}`)] : []));
    const open = found.flatMap(({ control, at }) => (at ? [] : [control.name]));
    if (open.length === 0) return met(there);
    const none = lacking(called, `The language model is called without ${listed(open)}`);
    const where = there[0]?.path ?? 'config/llm.yaml';
    const rest = where === called.path ? '' : `, and keep to it where ${called.path} calls the model`;
    const next = `Add ${listed(open)} to ${where}${rest}.`;
    return there.length > 0 ? partly([...there, none], next) : notMet(next, [none]);
  },
};

function placeOf(
  { key, code }: Control,
  evidence: Evidence,
): { readonly path: string; readonly line: number } | undefined {
  return (
    settingsOf(evidence).find((setting) => key.test(setting.name) && isSet(setting)) ??
    firstHit(languageModelPrograms(evidence), code)
  );
}
