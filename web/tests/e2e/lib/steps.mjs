// Runs named steps one after another, says how long each took, and stops at the first that fails.
export class Steps {
  failed = 0;
  constructor(title) {
    this.title = title;
    console.log(`\n${title}`);
  }
  async step(name, act) {
    const start = performance.now();
    try {
      await act();
      console.log(`  ✓ ${name} (${Math.round(performance.now() - start)} ms)`);
    } catch (failure) {
      this.failed += 1;
      console.log(`  ✕ ${name}\n    ${String(failure.message).split('\n').slice(0, 12).join('\n    ')}`);
      throw failure;
    }
  }
}

export function check(truth, words) {
  if (!truth) throw new Error(words);
}

/** Asks again and again until it is so. */
export async function until(so, words, most = 60_000) {
  for (const end = Date.now() + most; Date.now() < end;) {
    if (await so()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(words);
}
