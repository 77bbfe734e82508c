/** Short words about what just happened, at the foot of the page. */
export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'alarm';
}

const STAY_MS = 6000;

class Notices {
  list = $state<Notice[]>([]);
  private next = 1;

  say(text: string, tone: Notice['tone'] = 'plain'): void {
    const id = this.next++;
    this.list = [...this.list.slice(-2), { id, text, tone }];
    // Bad news stays until it is put away.
    if (tone === 'plain') setTimeout(() => this.drop(id), STAY_MS);
  }

  drop(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}

export const notices = new Notices();
