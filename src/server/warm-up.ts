import { check } from '../core/check';
import { PortfolioDocument } from '../core/document/document';
import { recognise } from '../core/document/recognise';
import { Repository } from '../core/portfolio/repository';
import { SourceText } from '../core/text/source-text';
import type { Ports } from '../core/ports';

/** Milliseconds between two portions, so that a request never waits for more than one of them. */
const PAUSE = 15;
const PORTIONS = 12;

const RESULT = `    - task:
        type: text-classification
      dataset:
        type: reviews
        name: Reviews
      metrics:
        - type: accuracy
          value: 0.9
`;

/**
 * Runs the engine on a made-up card in quiet moments after the start: the first parse of a long document is five times
 * slower than the next ones, until the machine code of the parser is there.
 * @returns ends the warming up, for instance when the first document arrives
 */
export function warmUp(ports: Pick<Ports, 'setTimer'>): { cancel(): void } {
  const text = `---\nlicense: mit\nmodel-index:\n  - name: warm-up\n    results:\n${RESULT.repeat(60)}---\n# Card\n\n## Uses\n\nWarm.\n`;
  let left = PORTIONS;
  let timer: { cancel(): void };
  const portion = (): void => {
    const recognition = recognise({ path: 'README.md', text });
    if (!recognition || left-- <= 0) return;
    const document = PortfolioDocument.parse(new SourceText('warm-up:README.md', text, left), 'README.md', recognition);
    check(document, new Repository(), {}, { ruleFailed: () => undefined });
    timer = ports.setTimer(portion, PAUSE);
  };
  timer = ports.setTimer(portion, PAUSE * 10);
  return { cancel: () => timer.cancel() };
}
