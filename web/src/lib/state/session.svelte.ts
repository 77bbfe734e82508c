/** Who is signed in. */
import { client, session as server } from '$lib/api';
import type { Session } from '$lib/model/types';

class SessionState {
  who = $state.raw<Session | null>(null);
  state = $state<'asking' | 'in' | 'out' | 'away'>('asking');
  /** Whether somebody was signed in since the page was opened: what is on screen then stays there. */
  wasIn = $state(false);

  constructor() {
    client.onSignedOut = () => {
      this.state = 'out';
    };
  }

  get signedIn(): boolean {
    return this.state === 'in';
  }

  async read(): Promise<void> {
    try {
      this.who = await server.read();
      this.state = 'in';
      this.wasIn = true;
    } catch {
      if (this.state !== 'out') this.state = 'away';
    }
  }

  /** Trades the one-time token for a session. True where the server takes it. */
  async login(token: string): Promise<boolean> {
    try {
      await server.login(token);
    } catch {
      return false;
    }
    this.state = 'asking';
    await this.read();
    return this.signedIn;
  }

  async logout(): Promise<void> {
    await server.logout().catch(() => undefined);
    this.wasIn = false;
    this.state = 'out';
  }
}

export const session = new SessionState();
