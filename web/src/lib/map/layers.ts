/** The map's layers from bottom to top, in the page's colours. No `glyphs`: local fonts draw the labels. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { hazardRamp, type Palette } from './palette';

const FONT = ['Inter Variable', 'sans-serif'];
const state = (name: string, otherwise: number | string): ExpressionSpecification => [
  'coalesce',
  ['feature-state', name],
  otherwise,
];

/** All that a day changes is one source, so that a step is one piece of work; its parts are told by name. */
function part(name: string, also?: ExpressionSpecification): ExpressionSpecification {
  const own: ExpressionSpecification = ['==', ['get', 'part'], name];
  return also ? ['all', own, also] : own;
}

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
    {
      id: 'rings',
      type: 'fill',
      source: 'rings',
      paint: {
        'fill-color': ['case', ['==', state('open', 0), 1], palette.alarm, palette.ours],
        'fill-opacity': 0.1,
      },
    },
    {
      id: 'ring-lines',
      type: 'line',
      source: 'rings',
      paint: {
        'line-color': ['case', ['==', state('open', 0), 1], palette.alarm, palette.ours],
        'line-width': 1,
        'line-opacity': 0.7,
      },
    },
  ];
}

function dayLayers(palette: Palette): LayerSpecification[] {
  const width: ExpressionSpecification = ['get', 'width'];
  const laden: ExpressionSpecification = ['==', ['get', 'empty'], 0];
  const offset: ExpressionSpecification = ['*', ['get', 'side'], ['+', 4, ['/', width, 2]]];
  return [
    {
      id: 'shut',
      type: 'line',
      source: 'day',
      filter: part('shut'),
      paint: {
        'line-color': ['case', ['==', ['get', 'closed'], 1], palette.alarm, palette.caution],
        'line-width': ['case', ['==', ['get', 'closed'], 1], 2.25, 1.75],
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'shut-crosses',
      type: 'symbol',
      source: 'day',
      filter: part('shut', ['==', ['get', 'closed'], 1]),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 150,
        'icon-image': 'cross',
        'icon-allow-overlap': true,
        'icon-rotation-alignment': 'viewport',
      },
    },
    {
      id: 'flow-escort',
      type: 'line',
      source: 'day',
      filter: part('flow', ['>', ['get', 'escort'], 0]),
      layout: { 'line-cap': 'butt' },
      paint: {
        'line-color': palette.ink,
        'line-width': 1.1,
        'line-gap-width': ['+', width, 2.5],
        'line-offset': offset,
      },
    },
    {
      id: 'flow-edge',
      type: 'line',
      source: 'day',
      filter: part('flow', laden),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.paper,
        'line-width': ['+', width, 2.5],
        'line-offset': offset,
        'line-opacity': 0.8,
      },
    },
    {
      id: 'flow',
      type: 'line',
      source: 'day',
      filter: part('flow', laden),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.ours, 'line-width': width, 'line-offset': offset },
    },
    {
      id: 'flow-empty',
      type: 'line',
      source: 'day',
      filter: part('flow', ['==', ['get', 'empty'], 1]),
      paint: { 'line-color': palette.grey, 'line-width': 1.4, 'line-offset': offset },
    },
    {
      id: 'heads',
      type: 'symbol',
      source: 'day',
      filter: part('head'),
      layout: {
        'icon-image': ['case', ['==', ['get', 'empty'], 1], 'head-empty', 'head'],
        'icon-size': ['get', 'size'],
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

function placeLayers(palette: Palette): LayerSpecification[] {
  const radius = state('radius', 0);
  return [
    {
      id: 'site-halo',
      type: 'circle',
      source: 'picked',
      paint: {
        'circle-radius': ['+', ['max', ['get', 'radius'], 6], 5],
        'circle-color': palette.ours,
        'circle-opacity': 0.16,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'sites',
      type: 'circle',
      source: 'sites',
      filter: ['==', ['get', 'rank'], 1],
      paint: {
        'circle-radius': ['case', ['>', radius, 0], radius, ['==', state('gone', 0), 1], 0, 4],
        'circle-color': ['case', ['>', radius, 0], palette.ours, palette.paper],
        'circle-opacity': 0.86,
        'circle-stroke-color': ['case', ['>', radius, 0], palette.paper, palette.ours],
        'circle-stroke-width': ['case', ['==', state('gone', 0), 1], 0, 1.5],
      },
    },
    {
      id: 'site-transit',
      type: 'circle',
      source: 'sites',
      filter: ['>', ['get', 'rank'], 1],
      paint: { 'circle-radius': radius, 'circle-color': palette.ours, 'circle-opacity': 0.5 },
    },
    mark(
      'site-gone',
      'sites',
      'gone',
      ['==', ['get', 'rank'], 1],
      ['case', ['==', state('gone', 0), 1], 1, 0],
    ),
    mark(
      'site-exits',
      'sites',
      ['match', ['get', 'role'], 'exit', 'exit', 'port'],
      ['>', ['get', 'rank'], 1],
      1,
    ),
    mark('site-threat', 'sites', 'threat', ['==', ['get', 'threat'], 1], 1, [9, -9]),
    mark(
      'communities',
      'day',
      ['case', ['==', ['get', 'state'], 'released'], 'released', 'uncovered'],
      part('community', ['!=', ['get', 'state'], 'covered']),
      1,
    ),
  ];
}

function mark(
  id: string,
  source: string,
  image: string | ExpressionSpecification,
  filter: ExpressionSpecification,
  opacity: number | ExpressionSpecification,
  offset: [number, number] = [0, 0],
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    filter,
    layout: {
      'icon-image': image,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-offset': offset,
    },
    paint: { 'icon-opacity': opacity },
  };
}

function labelLayers(palette: Palette): LayerSpecification[] {
  const paint = { 'text-halo-color': palette.paper, 'text-halo-width': 1.6 };
  return [
    {
      id: 'uncovered-labels',
      type: 'symbol',
      source: 'day',
      filter: part('community', ['!=', ['get', 'label'], '']),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 11,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'text-max-width': 12,
      },
      paint: { ...paint, 'text-color': palette.alarm },
    },
    {
      id: 'stub-labels',
      type: 'symbol',
      source: 'stubs',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 10.5,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.3],
        'text-max-width': 9,
      },
      paint: { ...paint, 'text-color': palette.soft },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': [
          'format',
          ['get', 'name'],
          {},
          ['get', 'figure'],
          {},
          ['get', 'warning'],
          { 'text-color': palette.alarm, 'font-scale': 0.86 },
        ],
        'text-font': FONT,
        'text-size': ['case', ['==', ['get', 'minor'], 1], 11, 12.5],
        'text-line-height': 1.15,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'top-right'],
        'text-radial-offset': ['+', 0.35, ['/', ['get', 'offset'], 12.5]],
        'text-justify': 'auto',
        'text-max-width': 11,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { ...paint, 'text-color': ['case', ['==', ['get', 'minor'], 1], palette.soft, palette.ink] },
    },
  ];
}

export function layersOf(palette: Palette): LayerSpecification[] {
  return [
    ...baseLayers(palette),
    ...groundLayers(palette),
    ...wayLayers(palette),
    ...dayLayers(palette),
    ...placeLayers(palette),
    ...labelLayers(palette),
  ];
}

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

export function styleOf(palette: Palette): StyleSpecification {
  const names = ['land', 'borders', 'disputed', 'rings', 'legs', 'sites', 'picked', 'day', 'stubs', 'labels'];
  const identified = new Set(['legs', 'sites', 'rings']);
  return {
    version: 8,
    sources: Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: 'geojson',
          data: NOTHING,
          ...(identified.has(name) ? { promoteId: 'id' } : {}),
          ...(name === 'rings' ? { tolerance: 0 } : {}),
        },
      ]),
    ),
    layers: layersOf(palette),
  };
}
