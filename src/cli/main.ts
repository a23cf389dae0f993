import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Job } from './crew';
import { run } from './run';
import { processTerminal } from './terminal';

function fail(error: unknown): void {
  console.error(error);
  process.exitCode = 2;
}

if (isMainThread)
  run(process.argv.slice(2), {
    ...processTerminal,
    startHelper: (job) => new Worker(__filename, { workerData: job }),
  }).then((code) => {
    process.exitCode = code;
  }, fail);
else if (parentPort) {
  const port = parentPort;
  import('./helper').then(({ help }) => {
    help(port, workerData as Job);
  }, fail);
}
