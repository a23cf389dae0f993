/** Why a text cannot be the id of a repository on the Hub. */
export type NoRepoId = 'space' | 'address' | 'path' | 'shape';

/** A name of its own, or an owner and a name. */
const REPO_ID = /^\w[\w.-]*(?:\/\w[\w.-]*)?$/;

/** @returns undefined when the text looks like an id; whether there is such a repository is not known */
export function whyNoRepoId(text: string): NoRepoId | undefined {
  if (REPO_ID.test(text)) return undefined;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return 'address';
  if (/^(?:[.~]{0,2}[\\/]|[a-z]:[\\/])/i.test(text) || /[\\/].*[\\/]|[\\/]$/.test(text)) return 'path';
  return /\s/.test(text) ? 'space' : 'shape';
}

/** The id in an address of the Hub: `https://huggingface.co/datasets/owner/name/tree/main`. */
export function repoIdIn(address: string): string | undefined {
  const path = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:datasets\/|models\/)?([^?#]+)/i.exec(address)?.[1];
  const [owner = '', name = ''] = path?.split('/') ?? [];
  const id = name === '' ? owner : `${owner}/${name}`;
  return id !== '' && REPO_ID.test(id) ? id : undefined;
}
