import { attempt } from './attempt';
import { isGranted } from './consent';
import { forget, forgetAll, keep, kept } from './kept';
import { beacon, request } from './server';
import { newSignal, type Fields, type Signal } from './signal';

const PAUSE = 2000;
const ENOUGH = 20;
const MOST_WAITING = 100;
const BATCH_SIGNALS = 50;
const BATCH_BYTES = 60000;

let waiting: Signal[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let sending = false;

/** Queues a signal, if tracking is granted; it leaves within two seconds. */
export function enqueue(kind: string, fields: Fields): void {
  if (isGranted()) {
    waiting = waiting.concat(newSignal(kind, fields)).slice(-MOST_WAITING);
    if (waiting.length >= ENOUGH) {
      void send();
    } else {
      timer = timer || setTimeout(sendLater, PAUSE);
    }
  }
}

/** Sends again what is not known to have arrived from earlier pages. */
export function resend(): void {
  waiting = kept().concat(waiting);
  void send();
}

/** Sends what waits without waiting for the answer, since the page may go away. */
export function sendBeforeLeaving(): void {
  for (let batch; (batch = nextBatch());) {
    const body = bodyOf(batch);
    if (!attempt(() => beacon('signals', body))) {
      void deliver(batch, body);
    }
  }
}

/** Drops everything that waits or is kept. */
export function drop(): void {
  waiting = [];
  forgetAll();
}

function sendLater(): void {
  timer = undefined;
  void send();
}

/** Sends one batch after the other: browsers limit what may be under way at the same time. */
async function send(): Promise<void> {
  if (!sending) {
    sending = true;
    for (let batch; (batch = nextBatch());) {
      await deliver(batch, bodyOf(batch));
    }
    sending = false;
  }
}

/** Takes a batch out of the queue and keeps it until it is known to have arrived. */
function nextBatch(): Signal[] | undefined {
  if (!isGranted() || !waiting.length) {
    return undefined;
  }
  const batch = waiting.slice(0, BATCH_SIGNALS);
  while (batch.length > 1 && attempt(() => new Blob([bodyOf(batch)]).size)! > BATCH_BYTES) {
    batch.pop();
  }
  waiting = waiting.slice(batch.length);
  keep(batch);
  return batch;
}

function bodyOf(signals: Signal[]): string {
  return JSON.stringify({ sent: new Date(), signals });
}

/** Posts a batch. Signals that the server accepted, or will never accept, are removed. */
async function deliver(batch: Signal[], body: string): Promise<void> {
  try {
    const { status } = await request('signals', body);
    if (status < 500 && status !== 429) {
      forget(batch);
    }
  } catch {
    // Stays kept for the next page.
  }
}
