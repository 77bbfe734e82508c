// Development only: map, slider, Gantt and curves with a real mission and plan, without the views around them.
//   /dev/gallery.html?show=map,slider,gantt,curve&mission=minusma&plan=minusma-1&day=2023-08-24&pick=site:ber&theme=dark&lang=fr
// Data come from whatever answers /api: `rearguard serve`, or dev/mock-server.mjs.
import { mount } from 'svelte';
import { preferences } from '$lib/state/preferences.svelte';
import '../../src/styles/base.css';
import Gallery from './Gallery.svelte';

const query = new URLSearchParams(location.search);
if (query.get('lang') === 'fr' || query.get('lang') === 'en') {
  preferences.chooseLanguage(query.get('lang') as 'en' | 'fr');
}
if (query.get('theme')) preferences.chooseTheme(query.get('theme') as 'light' | 'dark');

const read = async (path: string) => {
  const answer = await fetch(`/api/v1${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};
const mission = query.get('mission') ?? 'minusma';
const [scene, plan] = await Promise.all([
  read(`/missions/${mission}/scene`),
  read(`/plans/${query.get('plan') ?? `${mission}-1`}`),
]);
mount(Gallery, { target: document.getElementById('page')!, props: { scene, plan, query } });
