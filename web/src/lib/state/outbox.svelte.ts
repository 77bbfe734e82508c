/** Log entries that could not be sent: kept in this browser until the line is back. */
import { isForLater, log, Refused } from '$lib/api';
import type { NewEntry } from '$lib/model/log';

export interface Waiting {
  mission: string;
  plan: string;
  entry: NewEntry;
}

const KEY = 'rearguard.outbox';

function stored(): Waiting[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? (list as Waiting[]) : [];
  } catch {
    return [];
  }
}

class Outbox {
  list = $state.raw<Waiting[]>(stored());
  private sending = false;

  put(waiting: Waiting): void {
    this.keep([...this.list, waiting]);
  }

  /** Sends in order; stops where the line is still down. True where something went. */
  async send(onrefused: (reason: Refused) => void): Promise<boolean> {
    if (this.sending) return false;
    this.sending = true;
    let sent = false;
    try {
      while (this.list.length > 0) {
        const [first, ...rest] = this.list;
        try {
          await log.add(first!.mission, first!.plan, first!.entry);
          sent = true;
        } catch (reason) {
          if (isForLater(reason) || !(reason instanceof Refused)) break;
          onrefused(reason);
        }
        this.keep(rest);
      }
    } finally {
      this.sending = false;
    }
    return sent;
  }

  private keep(list: Waiting[]): void {
    this.list = list;
    try {
      localStorage.setItem(KEY, JSON.stringify(list));
    } catch {
      // Storage is refused: they wait as long as the page is open.
    }
  }
}

export const outbox = new Outbox();
