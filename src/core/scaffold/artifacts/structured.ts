import { parseYaml } from '../../document/data/from-yaml';
import { resolve } from '../../document/data/node';
import type { DocumentKind } from '../../document/format';
import type { TextFile } from '../template';
import type { Surroundings } from './surroundings';

/** How a document is written. */
export type Shape = 'yaml' | 'json' | 'markdown';

const STRUCTURED: readonly DocumentKind[] = ['experiment', 'datasheet', 'model-card'];

/** What the project's other cards, datasheets and experiments are written in; undefined when there are none. */
export function shapeOfOthers(around: Surroundings): Shape | undefined {
  const own = STRUCTURED.flatMap((kind) => around.documentsOf(kind)).filter(({ format }) =>
    ['experiment', 'datasheet', 'model-card', 'model-card-markdown', 'dataset-card-markdown'].includes(format.id),
  );
  const count = (shape: Shape): number => own.filter(({ path }) => shapeOf(path) === shape).length;
  const shapes: readonly Shape[] = ['yaml', 'json', 'markdown'];
  return shapes.reduce<Shape | undefined>(
    (best, shape) => (count(shape) > (best ? count(best) : 0) ? shape : best),
    undefined,
  );
}

const shapeOf = (path: string): Shape =>
  /\.json$/i.test(path) ? 'json' : /\.ya?ml$/i.test(path) ? 'yaml' : 'markdown';

/** A YAML text as the same data in JSON, where the path wants it; without its comments, which JSON has no place for. */
export function inItsShape({ path, text }: TextFile): TextFile {
  return /\.json$/i.test(path)
    ? { path, text: `${JSON.stringify(resolve(parseYaml(text).root)?.value, null, 2)}\n` }
    : { path, text };
}
