/** Which plan was made from which, by moving what: undo goes back to the older one, redo to the newer; neither is lost. */
import { keep, kept } from './kept';

interface Made {
  /** The new plan, or the run that makes it. */
  id: string;
  parent: string;
  /** What was done, in words. */
  what: string;
}

const KEY = 'rearguard.made';
const MOST = 200;

class MadePlans {
  private list = $state.raw<Made[]>(kept<Made[]>(KEY, []));

  add(one: Made): void {
    this.store([...this.list.filter((other) => other.id !== one.id), one].slice(-MOST));
  }
  /** A run has ended with a plan. */
  becomes(run: string, plan: string): void {
    const one = this.from(run);
    if (one) this.store(this.list.map((other) => (other === one ? { ...one, id: plan } : other)));
  }
  /** How a plan was made. */
  from(id: string): Made | null {
    return this.list.find((one) => one.id === id) ?? null;
  }
  /** What was made from a plan last. */
  next(parent: string): Made | null {
    return this.list.findLast((one) => one.parent === parent) ?? null;
  }
  drop(id: string): void {
    this.store(this.list.filter((one) => one.id !== id));
  }
  private store(list: Made[]): void {
    this.list = list;
    keep(KEY, list);
  }
}

export const made = new MadePlans();
