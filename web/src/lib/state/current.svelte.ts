/** The mission that is open: its summary, and the version that writes must match. */
import { missions } from '$lib/api';
import type { MissionSummary } from '$lib/model/types';

class Current {
  mission = $state.raw<MissionSummary | null>(null);
  error = $state.raw<unknown>(null);

  get missionName(): string {
    return this.mission?.name ?? '';
  }

  async open(id: string): Promise<void> {
    if (this.mission?.id !== id) this.mission = null;
    try {
      this.mission = await missions.read(id);
      this.error = null;
    } catch (reason) {
      this.error = reason;
    }
  }

  /** After a change of the tables. */
  async changed(etag: string): Promise<void> {
    if (!this.mission) return;
    this.mission = { ...this.mission, etag };
    await this.open(this.mission.id);
  }
}

export const current = new Current();
