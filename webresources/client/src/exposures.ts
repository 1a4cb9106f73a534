import type { KeptExposures } from './schema';
import type { Server } from './server';

const PAUSE = 250;
const MOST = 50;

/** Reports shown components in batches, each receipt once. */
export class Exposures {
  private readonly reported = new Set<string>();
  private waiting: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {
    if (typeof document !== 'undefined') {
      addEventListener('pagehide', () => void this.sendBeforeLeaving());
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void this.sendBeforeLeaving());
    }
  }

  /** Reports a receipt soon. One that could not be sent is reported with the next. */
  add(receipt: string): void {
    if (!this.reported.has(receipt)) {
      this.reported.add(receipt);
      this.waiting.push(receipt);
      this.timer = this.timer || setTimeout(() => void this.send(), PAUSE);
    }
  }

  /** Reports everything that waits, at once. */
  async send(): Promise<void> {
    this.stopWaiting();
    while (this.waiting.length > 0) {
      if (!(await this.sendBatch())) {
        return;
      }
    }
  }

  /** Reports everything that waits without a pause between the batches, since the page may go at once. */
  private async sendBeforeLeaving(): Promise<void> {
    this.stopWaiting();
    const sent: Promise<boolean>[] = [];
    while (this.waiting.length > 0) {
      sent.push(this.sendBatch());
    }
    await Promise.all(sent);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** A batch that could not be sent waits again. */
  private async sendBatch(): Promise<boolean> {
    const batch = this.waiting.splice(0, MOST);
    try {
      await this.server.post<KeptExposures>('/exposures', { receipts: batch });
      return true;
    } catch {
      this.waiting = batch.concat(this.waiting);
      return false;
    }
  }
}
