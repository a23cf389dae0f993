import { existsSync } from 'node:fs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the Chromium to use (`CHROMIUM` overrides), or undefined when this machine has none. */
export function chromiumPath() {
  return process.env.CHROMIUM || CANDIDATES.find((path) => existsSync(path));
}
