/** The tables of a mission as they are edited: one act is one step, and nothing typed is lost. */
import { isForLater, missions, Refused } from '$lib/api';
import { t } from '$lib/i18n/index.svelte';
import type { GridEdit } from '$lib/grid/types';
import type { Problem, TableChange, TableContent, TableSummary } from '$lib/model/types';
import { current } from '$lib/state/current.svelte';
import { notices } from '$lib/state/notices.svelte';
import { clashesOf, type Clash } from './clash';

export class MissionEditor {
  tables = $state.raw<TableSummary[] | null>(null);
  problems = $state.raw<Problem[]>([]);
  name = $state<string | null>(null);
  content = $state.raw<TableContent | null>(null);
  error = $state.raw<unknown>(null);
  saving = $state(false);
  lastStep = $state<string | null>(null);
  /** Somebody else changed the mission while this change was made. */
  conflict = $state.raw<{ change: TableChange; clashes: Clash[] } | null>(null);
  /** What could not be sent because no answer came or the session had ended; it stays on screen and is sent again. */
  unsent = $state.raw<{ table: string; change: TableChange }[]>([]);
  /** Version of what is on screen: writes are made for it and for no newer one. */
  private etag = '';
  private queue: Promise<void> = Promise.resolve();

  constructor(readonly mission: string) {}

  async load(): Promise<void> {
    try {
      [this.tables, this.problems] = await Promise.all([
        missions.tables(this.mission),
        missions.problems(this.mission),
      ]);
      this.error = null;
    } catch (reason) {
      this.error = reason;
    }
  }

  async open(name: string): Promise<void> {
    this.name = name;
    try {
      const { content, etag } = await missions.table(this.mission, name);
      if (this.name !== name) return;
      this.content = content;
      this.etag = etag ?? current.mission?.etag ?? '';
    } catch (reason) {
      this.error = reason;
    }
  }

  /** Shows the change at once, and sends it after those before it. */
  edit(edits: GridEdit[], added: string[][]): void {
    const content = this.content;
    if (!content) return;
    const rows = content.rows.map((row) => [...row]);
    for (const edit of edits) rows[edit.row]![edit.column] = edit.value;
    const change: TableChange = {};
    if (edits.length > 0) {
      change.edits = edits.map((edit) => ({ ...edit, column: content.columns[edit.column]!.name }));
    }
    if (added.length > 0)
      change.insert = added.map((values, at) => ({ at: content.rows.length + at, values }));
    this.content = { ...content, rows: [...rows, ...added] };
    this.send(change);
  }

  insertRow(at: number): void {
    if (!this.content) return;
    const values = Array<string>(this.content.columns.length).fill('');
    this.content = { ...this.content, rows: this.content.rows.toSpliced(at, 0, values) };
    this.send({ insert: [{ at, values }] });
  }

  removeRow(row: number): void {
    if (!this.content) return;
    this.content = { ...this.content, rows: this.content.rows.toSpliced(row, 1) };
    this.send({ remove: [row] });
  }

  send(change: TableChange): void {
    const table = this.name;
    if (!table) return;
    this.queue = this.queue.then(() => this.write(table, change));
  }

  private async write(table: string, change: TableChange): Promise<void> {
    if (this.conflict || this.unsent.length > 0) {
      // In the order in which they were made.
      this.unsent = [...this.unsent, { table, change }];
      return;
    }
    this.saving = true;
    try {
      const before = this.content;
      const changed = await missions.change(this.mission, table, this.etag, change);
      this.lastStep = changed.undo_label ?? null;
      await this.settle(changed.etag);
      if (this.name === table && this.content === before) await this.open(table);
    } catch (reason) {
      await this.failed(table, change, reason);
    } finally {
      this.saving = false;
    }
  }

  private async failed(table: string, change: TableChange, reason: unknown): Promise<void> {
    if (isForLater(reason)) {
      this.unsent = [{ table, change }, ...this.unsent];
      return;
    }
    if (reason instanceof Refused && reason.conflict) {
      const { content, etag } = await missions.table(this.mission, table);
      const clashes = clashesOf(content, change);
      await current.open(this.mission);
      this.content = content;
      this.etag = etag ?? current.mission?.etag ?? '';
      // Where nobody else touched the same cells there is nothing to choose.
      this.conflict = { change, clashes };
      return;
    }
    notices.say(reason instanceof Refused ? reason.message : t('not-saved'), 'alarm');
    await this.open(table);
  }

  /** Sends what had to wait. */
  retry(): void {
    const waiting = this.unsent;
    this.unsent = [];
    for (const { table, change } of waiting) this.queue = this.queue.then(() => this.write(table, change));
  }

  private async settle(etag: string): Promise<void> {
    this.etag = etag;
    await current.changed(etag);
    await this.load();
  }

  /** After a conflict: writes the chosen cells over the newer version, or leaves that as it is. */
  resolve(chosen: TableChange | null): void {
    this.conflict = null;
    const waiting = this.unsent;
    this.unsent = [];
    if (chosen) this.send(chosen);
    else notices.say(t('conflict-theirs-kept'));
    for (const { table, change } of waiting) this.queue = this.queue.then(() => this.write(table, change));
  }

  async step(which: 'undo' | 'redo'): Promise<void> {
    await this.queue;
    try {
      const done = await missions[which](this.mission, this.etag);
      notices.say(t(which === 'undo' ? 'undone' : 'redone', { what: done.label }));
      await this.settle(done.etag);
      if (this.name) await this.open(this.name);
    } catch (reason) {
      if (reason instanceof Refused && reason.conflict) {
        await current.open(this.mission);
        if (this.name) await this.open(this.name);
        notices.say(t('conflict-undo'), 'alarm');
      } else notices.say(reason instanceof Refused ? reason.message : t('not-saved'), 'alarm');
    }
  }
}
