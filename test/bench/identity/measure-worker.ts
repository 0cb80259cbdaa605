import { parentPort, workerData } from 'node:worker_threads';
import { measurePeople, type Share } from './measure-people.ts';

/** People between two words on how far it is. */
const PROGRESS_PEOPLE = 5_000;

let waiting = 0;
const tally = measurePeople(workerData as Share, (people) => {
  waiting += people;
  if (waiting < PROGRESS_PEOPLE) return;
  parentPort?.postMessage({ people: waiting });
  waiting = 0;
});
parentPort?.postMessage({ tally, rssBytes: process.memoryUsage().rss });
