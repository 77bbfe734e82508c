import type { Problem } from '$lib/model/types';
import type { Cell } from './block';

export interface GridColumn {
  name: string;
  title: string;
  unit?: string | null;
  required?: boolean;
  numeric?: boolean;
  /** Decimals are shown and typed with a comma. */
  comma?: boolean;
  /** The only values it may take. */
  values?: string[] | null;
  /** Values to suggest. */
  suggestions?: string[] | null;
  help?: string | null;
  /** Width in px. */
  width: number;
}

export interface GridEdit {
  row: number;
  column: number;
  value: string;
}

/** Problems of one cell, keyed `row:column`. */
export type Marks = Map<string, Problem[]>;

export const markKey = (row: number, column: number): string => `${row}:${column}`;

export interface GridActions {
  /** One human act: a typed cell, a cleared block or a paste. */
  onedit?: (edits: GridEdit[], added: string[][]) => void;
  onactive?: (cell: Cell | null) => void;
  onundo?: () => void;
  onredo?: () => void;
  onnextproblem?: () => void;
  onnote?: (text: string) => void;
}
