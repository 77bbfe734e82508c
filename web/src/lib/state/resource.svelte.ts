/** Something asked of the server: what came, what went wrong, whether it is under way. */
export class Resource<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);
  private asked = 0;

  constructor(private readonly ask: () => Promise<T>) {}

  /** Asks (again). Of two questions only the later one's answer counts. */
  async load(): Promise<T | null> {
    const mine = ++this.asked;
    this.busy = true;
    try {
      const data = await this.ask();
      if (mine !== this.asked) return null;
      this.data = data;
      this.error = null;
      return data;
    } catch (reason) {
      if (mine === this.asked) this.error = reason;
      return null;
    } finally {
      if (mine === this.asked) this.busy = false;
    }
  }
}
