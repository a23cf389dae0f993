import type { ReportSeverity, ReportState } from '../../src/protocol/panel-report';

const SVG = 'http://www.w3.org/2000/svg';

const DISC = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z';

/** In a field of 16 by 16, in the colour of the text around; each state has a shape of its own. */
const PATHS = {
  present: `${DISC}m3.6 4.6-4.4 5-2.8-2.7 1-1 1.7 1.7 3.4-3.9Z`,
  weak: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 2.9v10.2a5.1 5.1 0 0 1 0-10.2Z',
  absent: `${DISC}m0 1.4a5.1 5.1 0 1 1 0 10.2 5.1 5.1 0 0 1 0-10.2Z`,
  'not-judged': 'M3 7.2h10v1.6H3Z',
  error: `${DISC}m3 8.5-1 1-2-2-2 2-1-1 2-2-2-2 1-1 2 2 2-2 1 1-2 2Z`,
  warning: 'M8 1.8 15 14H1ZM7.3 6v4h1.4V6Zm0 5v1.4h1.4V11Z',
  info: `${DISC}M7.3 7h1.4v4.5H7.3Zm0-2.6h1.4v1.5H7.3Z`,
  hint: 'M8 1.5a4.6 4.6 0 0 0-2.6 8.4v1.6h5.2V9.9A4.6 4.6 0 0 0 8 1.5ZM5.8 12.6h4.4v1.6H5.8Z',
} as const satisfies Record<ReportState | ReportSeverity, string>;

export type IconName = keyof typeof PATHS;

/** A picture without words: what it means has to stand beside it. */
export interface Icon {
  readonly element: SVGElement;
  show(name: IconName): void;
}

export function icon(name: IconName): Icon {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  element.append(path);
  const show = (next: IconName): void => {
    if (element.dataset['icon'] === next) return;
    element.dataset['icon'] = next;
    element.setAttribute('class', `icon icon-${next}`);
    path.setAttribute('d', PATHS[next]);
  };
  show(name);
  return { element, show };
}
