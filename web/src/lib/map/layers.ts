/** The layers that no day changes, from bottom to top, in the page's colours. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { hazardRamp, type Palette } from './palette';

/** Patterns of the ways, in widths of the line: road solid, air dotted, river dashed, rail dash-dot. */
export const DASHES: Record<string, number[]> = {
  road: [1, 0],
  air: [0.1, 2.6],
  river: [5, 2.5],
  sea: [5, 2.5],
  rail: [6, 2, 1.2, 2],
};

function wayLayers(palette: Palette): LayerSpecification[] {
  const colour: Record<string, string> = {
    road: palette.road,
    air: palette.air,
    river: palette.river,
    sea: palette.river,
    rail: palette.rail,
  };
  return Object.keys(DASHES).map((mode) => ({
    id: `way-${mode}`,
    type: 'line',
    source: 'legs',
    filter: ['==', ['get', 'mode'], mode],
    layout: { 'line-cap': mode === 'air' ? 'round' : 'butt' },
    paint: {
      'line-color': colour[mode]!,
      'line-width': ['case', ['boolean', ['feature-state', 'picked'], false], 3, mode === 'air' ? 1.6 : 1.2],
      'line-opacity': ['case', ['==', ['get', 'used'], 1], mode === 'air' ? 0.6 : 0.8, 0.3],
      'line-dasharray': DASHES[mode]!,
    },
  }));
}

function baseLayers(palette: Palette): LayerSpecification[] {
  const border = { 'line-color': palette.coast, 'line-width': 0.9, 'line-opacity': 0.75 };
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': palette.coast, 'line-width': 0.7 } },
    { id: 'borders', type: 'line', source: 'borders', paint: border },
    {
      id: 'disputed',
      type: 'line',
      source: 'disputed',
      paint: { ...border, 'line-width': 1.1, 'line-dasharray': [3, 2.5] },
    },
  ];
}

function groundLayers(palette: Palette): LayerSpecification[] {
  const ramp = hazardRamp(palette);
  return [
    {
      id: 'hazard',
      type: 'line',
      source: 'legs',
      layout: { visibility: 'none', 'line-cap': 'round' },
      paint: {
        'line-width': 9,
        'line-opacity': 0.8,
        'line-color': [
          'match',
          ['get', 'hazard'],
          0,
          ramp[0]!,
          1,
          ramp[1]!,
          2,
          ramp[2]!,
          3,
          ramp[3]!,
          ramp[4]!,
        ],
      },
    },
  ];
}

export function layersOf(palette: Palette): LayerSpecification[] {
  return [...baseLayers(palette), ...groundLayers(palette), ...wayLayers(palette)];
}

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

export function styleOf(palette: Palette): StyleSpecification {
  const names = ['land', 'borders', 'disputed', 'legs'];
  return {
    version: 8,
    // Light turns dark at once, and a step never fades.
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: 'geojson',
          data: NOTHING,
          ...(name === 'legs' ? { promoteId: 'id' } : {}),
        },
      ]),
    ),
    layers: layersOf(palette),
  };
}
