/** Makes a tried change real: as a new draft, or as a plan replanned around it. */
import { plans, Refused } from '$lib/api';
import { t } from '$lib/i18n/index.svelte';
import type { Change } from '$lib/model/types';
import { notices } from '$lib/state/notices.svelte';
import { asPins } from '$lib/state/pins.svelte';
import { paths } from '$lib/state/route';
import { router } from '$lib/state/router.svelte';
import type { PlanState } from './state.svelte';

export async function applyChange(view: PlanState, change: Change, mode: 'draft' | 'replan'): Promise<void> {
  const pins = view.plan.data ? asPins(view.pins.of(view.plan.data)) : [];
  try {
    const answer = await plans.apply(view.id, change, mode, pins);
    if (answer.plan) {
      notices.say(t('draft-made', { name: answer.plan.label }));
      router.go(paths.plan(view.mission, answer.plan.id) + location.search);
    } else if (answer.job) {
      router.go(paths.run(view.mission, answer.job.id, view.id));
    }
  } catch (reason) {
    notices.say(reason instanceof Refused ? reason.message : t('failure-unreachable'), 'alarm');
  }
}
