import { configureGlobal } from 'fast-check';

/** Properties try the same cases at each run, so that a red run is about the change. SEED=… tries others. */
configureGlobal({ seed: Number(process.env.SEED ?? 20261121) });
