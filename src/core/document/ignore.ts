// The library behind the globs of settings, and behind `.gitignore` in the faces: they share the engine's copy.
export { default as ignore, type Ignore } from 'ignore';
