/** Two plans side by side, as `rearguard compare --json` has them. */
import type { components } from '$lib/api/schema';

type Server = components['schemas'];
export type Comparison = Server['Comparison'];
export type Side = Server['ComparisonSide'];
export type Departure = Server['ComparisonDeparture'];
