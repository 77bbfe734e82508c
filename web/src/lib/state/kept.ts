/** Small things kept in this browser; where it refuses, they last as long as the page is open. */
const memory = new Map<string, string>();

export function kept<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(key) ?? memory.get(key);
    return text ? (JSON.parse(text) as T) : otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is refused.
  }
}
