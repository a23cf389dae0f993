import { run } from './run';
import { processTerminal } from './terminal';

run(process.argv.slice(2), processTerminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
