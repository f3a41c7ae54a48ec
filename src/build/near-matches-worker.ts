import { parentPort, workerData } from 'node:worker_threads';
import { writeBelow } from './files.ts';
import type { NearMatchesRequest } from './near-matches-aside.ts';
import { nearMatchFiles } from './near-matches.ts';

const { named, site } = workerData as NearMatchesRequest;
const files = await nearMatchFiles(named);
for (const { path, content } of files) writeBelow(site, `pagefind/${path}`, content);
parentPort?.postMessage(files.map(({ path }) => `pagefind/${path}`));
