import { basename } from '../../../portfolio/path';
import type { Evidence } from '../detector';
import { programs, type PythonSource } from './python-source';

const READS =
  /\bread_(?:csv|parquet|excel|json|sql\w*|feather|table|orc)\(|\bscan_(?:csv|parquet)\(|\bload_dataset\(|\bcsv\.(?:DictReader|reader)\(|\bspark\.(?:read|sql|table)\b/;
const BUILDS =
  /(?:clean|prepare|prep(?:rocess)?|build|make|ingest|etl|extract|transform|dataset|data|load|validat\w*|quality)/i;

export const SERVES =
  /^[ \t]*(?:from|import)[ \t]+(?:fastapi|flask|starlette|litestar|streamlit|gradio|bentoml|litserve|ray\.serve|sanic|aiohttp\.web|chainlit)\b/m;

const builds = ({ path }: PythonSource): boolean => BUILDS.test(basename(path));

/** Programs that read data, those first that are there to build a dataset. */
export const dataPrograms = (evidence: Evidence): readonly PythonSource[] =>
  evidence.once('data programs', () => {
    const reading = programs(evidence).filter(({ code }) => READS.test(code) && !SERVES.test(code));
    return [...reading.filter(builds), ...reading.filter((source) => !builds(source))];
  });
