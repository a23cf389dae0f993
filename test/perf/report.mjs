// A table of medians and ratios beside the targets, in Markdown.

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/**
 * @param {import('./targets.mjs').Target[]} targets
 * @param {import('./samples.mjs').Samples} ours
 * @param {{ label: string, debounce?: number, samples: import('./samples.mjs').Samples }} theirs
 */
export function table(targets, ours, { label, debounce = 0, samples }) {
  const rows = targets.flatMap((target) => {
    const own = ours.median(target.name);
    const raw = samples.median(target.name);
    // Not every run measures everything.
    if (own === undefined || raw === undefined) return [];
    const other = raw - (target.withoutDebounce ? debounce : 0);
    const ratio = own / other;
    const cells = [`${number(own)} ${target.unit}`, `${number(other)} ${target.unit}`, ratio.toFixed(3)];
    return [
      `| ${target.label} | ${cells.join(' | ')} | ${target.limit.toFixed(2)} | ${ratio <= target.limit ? 'met' : 'NOT MET'} |`,
    ];
  });
  if (rows.length === 0) return '';
  return [`| what | ML Portfolio | ${label} | ratio | target | |`, '|---|---|---|---|---|---|', ...rows].join('\n');
}
