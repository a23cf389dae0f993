import * as module from 'node:module';

/**
 * Keeps the engine's machine-independent code between starts, in a folder of Node's own below the system's temporary one,
 * where this Node can (22.1 and later). Imported first, because only what is loaded behind it is kept.
 */
const ofThisNode: Pick<typeof module, 'builtinModules'> & { readonly enableCompileCache?: () => unknown } = module;
ofThisNode.enableCompileCache?.();
