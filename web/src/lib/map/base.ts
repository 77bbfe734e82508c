/** The base map: land and borders of Natural Earth, from this page's own files. */
import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import { isDisputed } from './disputed';

type Countries = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

export interface Base {
  land: FeatureCollection;
  borders: Feature<MultiLineString>;
  disputed: Feature<MultiLineString>;
}

const lines = (geometry: MultiLineString): Feature<MultiLineString> => ({
  type: 'Feature',
  properties: {},
  geometry,
});

export function baseOf(topology: Countries): Base {
  const { countries, land } = topology.objects;
  const name = (one: unknown) => (one as { properties?: { name?: string } }).properties?.name ?? '';
  const between = (wanted: boolean) =>
    lines(mesh(topology, countries, (a, b) => a !== b && isDisputed(name(a), name(b)) === wanted));
  return {
    land: feature(topology, land) as FeatureCollection,
    borders: between(false),
    disputed: between(true),
  };
}

let loaded: Promise<Base> | undefined;

/** Read once a visit; tried again after a failure. */
export function loadBase(): Promise<Base> {
  loaded ??= fetch(atlas)
    .then((answer) => {
      if (!answer.ok) throw new Error(`base map: ${answer.status}`);
      return answer.json();
    })
    .then((topology) => baseOf(topology as Countries))
    .catch((reason: unknown) => {
      loaded = undefined;
      throw reason;
    });
  return loaded;
}
