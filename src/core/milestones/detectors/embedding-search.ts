import type { Detector } from './detector';
import { met, partly, shown } from './support/answer';
import { codeOf, missing } from './support/code';
import { embeddingsIn } from './support/language-models';
import { firstHit } from './support/python-source';

const SEARCHES =
  /\bfaiss\.|\b(?:from|import)\s+faiss\b|\bchromadb\b|\bqdrant_client\b|\bpinecone\b|\bweaviate\b|\bpgvector\b|\blancedb\b|\bmilvus\b|\bhnswlib\b|\bannoy\b|\bNearestNeighbors\s*\(|\bcosine_similarity\s*\(|\bsemantic_search\s*\(|\bcos_sim\s*\(|\bKMeans\s*\(|\bHDBSCAN\s*\(|\bas_retriever\s*\(|\bsimilarity_search\w*\s*\(|\bBERTopic\s*\(/i;

/** Whether texts or pictures become embeddings that are searched or clustered. */
export const embeddingSearch: Detector = {
  id: 'embedding-search',
  detect(evidence) {
    const made = embeddingsIn(evidence);
    if (!made)
      return missing(
        evidence,
        'the file that makes embeddings',
        'Write a script that embeds your texts, and a search or a clustering on top of it.',
      );
    const searched = firstHit(codeOf(evidence), SEARCHES);
    const there = shown(made, 'Embeddings are made here');
    if (!searched) return partly([there], `Search or cluster the embeddings that ${made.path} makes.`);
    return met([there, shown(searched, 'They are searched or clustered here')]);
  },
};
