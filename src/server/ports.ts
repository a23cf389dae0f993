import type { Repository } from '../core/portfolio/repository';
import type { DocumentSettings } from '../core/document/recognise';

export interface LoadOptions {
  readonly documents: DocumentSettings;
  readonly maxFileSize: number;
  readonly signal: AbortSignal;
}

/** What the server needs of the machine it runs on; a test gives it a world in memory. */
export interface ServerPorts {
  /** Lists a folder and parses its documents; `root` is a URI. */
  loadRepository(root: string, options: LoadOptions): Promise<Repository>;
  /** The text of a file, or undefined when it cannot be read as text. */
  readText(uri: string, maxFileSize: number): Promise<string | undefined>;
  /** For the work of a quiet moment. */
  setTimer(run: () => void, milliseconds: number): { cancel(): void };
  /** Milliseconds from an arbitrary start. */
  now(): number;
}
