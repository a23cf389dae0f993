import type { Detector } from './detector';

/** Every detector that is code, by the id that plans name. */
export const DETECTORS: readonly Detector[] = [];

export type DetectorId = string;
