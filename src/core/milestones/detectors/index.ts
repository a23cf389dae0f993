import type { Detector } from './detector';

/** Every detector that is code, by the id that plans name. */
export const DETECTORS = [] as const satisfies readonly Detector[];

export type DetectorId = string;
