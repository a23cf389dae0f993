import type { MessagePort } from 'node:worker_threads';
import { repositoryOf } from '../core/portfolio/snapshot';
import { workOn, type Done, type Job } from './crew';

/** Does what a job asks with the documents whose paths come in, in a thread of its own. */
export function help(port: MessagePort, { work, settings, repository: snapshot }: Job): void {
  const repository = repositoryOf(snapshot, settings.maxFileSize);
  port.on('message', (paths: readonly string[]) => {
    const failed: Done['failed'][number][] = [];
    const host = {
      ruleFailed: (id: Done['failed'][number]['id'], path: string, error: unknown): void => {
        failed.push({ id, path, message: error instanceof Error ? error.message : String(error) });
      },
    };
    const made = paths.map((path) => {
      const document = repository.get(path);
      if (!document) throw new Error(`${path} is not in the repository.`);
      return workOn(work, document, repository, settings, host);
    });
    port.postMessage({ made, failed } satisfies Done);
  });
}
