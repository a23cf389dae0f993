import type { Random } from './random';

/** Documents with everything that makes re-reading a part of one hard. */
export const YAML_TEXTS: readonly [string, ...string[]] = [
  'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n',
  '# a comment first\n\nname: churn # why\n\n# another\ntask: {type: a, list: [1, 2]}\nlast: |\n  text\n\n  more\n\n\n',
  'a: 1\r\nb:\r\n  - x\r\n  - y: z\r\nc: "q\r\n  r"\r\n',
  'a: |+\n  kept\n\n\nb: >-\n  folded\n  text\nc: plain\n  goes on\n  and on\nd:\n',
  "a: 'single ''quoted'''\nb: \"dou\\\"ble\"\n\"quoted key\": 1\n'k': 2\n? explicit\n: value\n? [complex, key]\n: 3\n",
  'defaults: &d\n  lr: 0.1\nrun:\n  <<: *d\n  epochs: 3\nother: *d\n',
  '<<: {x: 1}\na: 2\n<<: {y: 3}\n',
  '&k key: 1\nb: *k\n*k : 2\n',
  '---\na: 1\nb: 2\n...\n',
  '%YAML 1.2\n---\na: 1\nb: !!str 2\n',
  '%TAG ! tag:example.org,2000:\n---\na: !thing 1\nb: 2\n',
  'a: !include other.yaml\nb: !!python/tuple [1, 2]\nc: !custom {d: 1}\n',
  '- 1\n- a: 2\n- [3]\n',
  'just a scalar\n',
  '',
  '\n\n   \n',
  'a:\n- 1\n- 2\nb:\n- c: 1\n  d: 2\n-  e: 3\nf:\n',
  'a: 1\n\n\n\n# between\n\n\nb: 2\n# at the end\n',
  '\uFEFFa: 1\nb: 2\n',
  ' a: 1\n b: 2\n',
  'a: 😀 smile\n"😀": 1\nb: caf\u00e9 \u2028 sep\n',
  'x: {a: 1,\n  b: 2\n}\ny: [1,\n2,\n3]\nz: 0\n',
  'a: 1\na: 2\nb: 3\n',
  '1: one\ntrue: yes\nnull: none\n: empty\n~: tilde\n3.10: version\n',
];

/** What people type, and what breaks documents. */
export const YAML_FRAGMENTS: readonly [string, ...string[]] = [
  'x',
  'key: value',
  '\nkey: value\n',
  '\nnew: 1',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '\n  ',
  ':',
  ': ',
  '- ',
  '\n- ',
  '\n  - item',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  ' # note',
  '\n# note\n',
  '---',
  '\n---\n',
  '\n...\n',
  '%TAG',
  '\n%YAML 1.1\n',
  '&a ',
  '*a',
  '<<: ',
  '\n<<: {m: 1}\n',
  '!t ',
  '!!str ',
  '|',
  '|\n  text\n',
  '>-\n',
  '? ',
  '~',
  '😀',
  '\uD83D',
  '\u0085',
  '\uFEFF',
  'a',
  'b',
  '\na: again\n',
  '__proto__: 1\n',
];

/** Values in every kind of place. */
export const YAML_VALUES: readonly [string, ...string[]] = [
  'a: word\nb:\n  c: two words # note\n  d: 12\n  e: -0.5\nf: true\ng: null\nh: 1.2.3\n',
  'a:\n  - word\n  - 3\n  - b: x-y/z\n    c: 1e5\n  - - deep\n    - 2\n  -\n',
  'a: !!str 12\nb: ! word\nc:   word  \nd:\tword\n',
  'a:\n  word\nb: one\n  two\nc: # note\n  word\n? d\n: word\n? e\n:\n  word\n',
  '"a": word\n\'b\': 7\nc : word\nd: \'q\'\ne: "q"\nf: [word, 1]\ng: {h: word}\nlast: word',
  'a: word\r\nb: 12\r\nc:\r\n- word\r\n- 1\r\nd: 2024-05-02\r\n',
];

/** What people type into values. */
export const YAML_TYPED: readonly [string, ...string[]] = [
  'x',
  'Word',
  ' two',
  '7',
  '00',
  '.5',
  '.',
  '-',
  '+',
  '_',
  '/',
  ',',
  ';',
  'true',
  'null',
  '~',
  'e5',
  '0x',
  ' ',
  '  ',
  ': ',
  ':',
  ' #',
  '#',
  '\n',
  '\n  more',
  '"',
  "'",
  '&a ',
  '*a',
  '!!str ',
  '!',
  '|',
  '>',
  '?',
  '- ',
  'é',
  '😀',
];

/** A block mapping of random entries, most of the time a sound one. */
export function randomYaml(random: Random): string {
  let text = '';
  for (let index = random.below(8); index >= 0; index--) text += `k${index}:${randomValue(random, 1)}`;
  return text;
}

function randomValue(random: Random, depth: number): string {
  const indent = '  '.repeat(depth);
  switch (random.below(depth > 3 ? 5 : 8)) {
    case 0:
      return ` plain ${random.below(100)}\n`;
    case 1:
      return ` "double" # note\n`;
    case 2:
      return ` |\n${indent}line\n\n${indent}line\n`;
    case 3:
      return ` [a, {b: 1}, 'c']\n`;
    case 4:
      return '\n';
    case 5:
      return `\n${indent}- a\n${indent}- b: 1\n${indent}  c:${randomValue(random, depth + 2)}`;
    case 6:
      return `\n${indent}one:${randomValue(random, depth + 1)}${indent}two:${randomValue(random, depth + 1)}`;
    default:
      return ` plain\n${indent}on two lines\n\n`;
  }
}
