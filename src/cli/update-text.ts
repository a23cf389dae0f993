import type { Paint, Style } from './paint';
import { plural } from './report';
import type { UpdatedBlock, UpdatedReadme } from './update-results';

const STATES: Readonly<Record<UpdatedBlock['state'], readonly [words: string, style: Style]>> = {
  current: ['up to date with', 'dim'],
  updated: ['updated from', 'green'],
  'out-of-date': ['out of date with', 'yellow'],
  faulty: ['', 'red'],
};

/** For people: a line for each block of results, and what it all comes to. */
export function updateText(readmes: ReadonlyMap<string, UpdatedReadme>, paint: Paint): string {
  const lines = Array.from(readmes).flatMap(([path, { blocks }]) =>
    blocks.map(({ line, state, text }) => {
      const [words, style] = STATES[state];
      const place = `${path}:${line}`;
      return state === 'faulty'
        ? `${place}: ${paint(style, text)}`
        : `${place}: the results are ${paint(style, words)} ${text}`;
    }),
  );
  const all = Array.from(readmes.values()).flatMap(({ blocks }) => blocks);
  return [...lines, summary(all, readmes.size)].map((line) => `${line}\n`).join('');
}

function summary(blocks: readonly UpdatedBlock[], files: number): string {
  const read = plural(files, 'README');
  if (blocks.length === 0) return `No block of results in ${read}: \`<!-- results:begin src=... -->\` begins one.`;
  const count = (state: UpdatedBlock['state']): number => blocks.filter((block) => block.state === state).length;
  const parts = [
    ...(count('updated') > 0 ? [`${count('updated')} updated`] : []),
    ...(count('out-of-date') > 0 ? [`${count('out-of-date')} out of date`] : []),
    ...(count('current') > 0 ? [`${count('current')} up to date`] : []),
    ...(count('faulty') > 0 ? [plural(count('faulty'), 'mistake')] : []),
  ];
  return `Blocks of results in ${read}: ${parts.join(', ')}.`;
}
