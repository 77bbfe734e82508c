/** Makes a tried change real: as a new draft, or as a plan replanned around it. */
import { plans, Refused } from '$lib/api';
import { t } from '$lib/i18n/index.svelte';
import type { Change } from '$lib/model/types';
import { notices } from '$lib/state/notices.svelte';
import { paths } from '$lib/state/route';
import { router } from '$lib/state/router.svelte';

export async function applyChange(
  mission: string,
  plan: string,
  change: Change,
  mode: 'draft' | 'replan',
): Promise<void> {
  try {
    const made = await plans.apply(plan, change, mode);
    if (made.plan) {
      notices.say(t('draft-made', { name: made.plan.label }));
      router.go(paths.plan(mission, made.plan.id) + location.search);
    } else if (made.job) {
      router.go(paths.run(mission, made.job.id));
    }
  } catch (reason) {
    notices.say(reason instanceof Refused ? reason.message : t('failure-unreachable'), 'alarm');
  }
}
