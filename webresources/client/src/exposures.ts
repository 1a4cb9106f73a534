import type { KeptExposures } from './schema';
import type { Server } from './server';

const PAUSE = 250;
const MOST = 50;

/** Reports shown components in batches, each receipt once. */
export class Exposures {
  private readonly reported = new Set<string>();
  private waiting: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {}

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
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST);
      try {
        await this.server.post<KeptExposures>('/exposures', { receipts: batch });
      } catch {
        this.waiting = batch.concat(this.waiting);
        return;
      }
    }
  }
}
