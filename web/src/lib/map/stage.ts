/** The drawn map: one MapLibre instance, given what to show and saying what was pointed at. */
import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { GeoJSON } from 'geojson';
import type { Picked } from '$lib/model/types';
import { wantsStillness } from '$lib/day/player.svelte';
import { loadBase } from './base';
import type { Box } from './features';
import { drawIcons, RATIO } from './icons';
import { layersOf, styleOf } from './layers';
import type { Palette } from './palette';

/** How near to a thing a press counts as one on it, px. */
const NEAR = 6;

/** Layers that answer to the pointer, the first that has something wins; and what their things are. */
const POINTABLE: [string, (properties: Record<string, unknown>) => Spot][] = [
  ['heads', flowSpot],
  ['sites', (one) => ({ kind: 'site', id: String(one.id) })],
  ['site-gone', (one) => ({ kind: 'site', id: String(one.id) })],
  ['site-exits', (one) => ({ kind: 'site', id: String(one.id) })],
  ['communities', (one) => ({ kind: 'community', id: String(one.id) })],
  ['flow', flowSpot],
  ['flow-empty', flowSpot],
  ['shut', (one) => ({ kind: 'leg', id: String(one.id) })],
  ...['road', 'air', 'river', 'sea', 'rail'].map(
    (mode): [string, (properties: Record<string, unknown>) => Spot] => [
      `way-${mode}`,
      (one) => ({ kind: 'leg', id: String(one.id) }),
    ],
  ),
];

function flowSpot(one: Record<string, unknown>): Spot {
  return { kind: 'flow', id: String(one.key), leg: String(one.leg) };
}

/** A thing under the pointer. */
export type Spot =
  { kind: 'site' | 'community' | 'leg'; id: string } | { kind: 'flow'; id: string; leg: string };

export interface Listener {
  onhover(spot: Spot | null, x: number, y: number): void;
  onpress(spot: Spot | null): void;
}

export class Stage {
  private constructor(
    private readonly map: MapLibre,
    private readonly listener: Listener,
  ) {}

  static async open(
    element: HTMLElement,
    palette: Palette,
    title: string,
    listener: Listener,
  ): Promise<Stage> {
    const [library, base] = await Promise.all([
      import('maplibre-gl'),
      loadBase(),
      document.fonts.load('500 16px "Inter Variable"').catch(() => []),
    ]);
    library.setWorkerUrl(new URL(worker, location.href).href);
    const map = new library.Map({
      container: element,
      style: styleOf(palette),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      minZoom: 1.5,
      maxZoom: 12,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: { 'Map.Title': title },
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new library.ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-right');
    const stage = new Stage(map, listener);
    await new Promise<void>((done) => void map.once('load', () => done()));
    stage.icons(palette);
    stage.set('land', base.land);
    stage.set('borders', base.borders);
    stage.set('disputed', base.disputed);
    stage.listen();
    return stage;
  }

  private icons(palette: Palette): void {
    for (const [name, image] of drawIcons(palette)) {
      if (this.map.hasImage(name)) this.map.updateImage(name, image);
      else this.map.addImage(name, image, { pixelRatio: RATIO });
    }
  }

  private listen(): void {
    let frame = 0;
    this.map.on('mousemove', (event) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const spot = this.spotAt(event);
        this.map.getCanvas().style.cursor = spot ? 'pointer' : '';
        this.listener.onhover(spot, event.point.x, event.point.y);
      });
    });
    this.map.on('mouseout', () => {
      cancelAnimationFrame(frame);
      this.listener.onhover(null, 0, 0);
    });
    this.map.on('movestart', () => this.listener.onhover(null, 0, 0));
    this.map.on('click', (event) => this.listener.onpress(this.spotAt(event)));
  }

  private spotAt({ point }: MapMouseEvent): Spot | null {
    const box: [[number, number], [number, number]] = [
      [point.x - NEAR, point.y - NEAR],
      [point.x + NEAR, point.y + NEAR],
    ];
    const found = this.map.queryRenderedFeatures(box, { layers: POINTABLE.map(([layer]) => layer) });
    for (const [layer, read] of POINTABLE) {
      const hit = found.find((one) => one.layer.id === layer && this.isShown(layer, one));
      if (hit) return read(hit.properties);
    }
    return null;
  }

  /** A mark that a state hides is not there. */
  private isShown(layer: string, hit: { state: Record<string, unknown> }): boolean {
    return layer !== 'site-gone' || hit.state.gone === 1;
  }

  set(source: string, data: GeoJSON): void {
    void (this.map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  }

  state(source: string, id: string, values: Record<string, unknown>): void {
    this.map.setFeatureState({ source, id }, values);
  }

  show(layers: string[], shown: boolean): void {
    for (const layer of layers) this.map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
  }

  recolour(palette: Palette): void {
    this.icons(palette);
    for (const layer of layersOf(palette)) {
      // Parts of a label have colours of their own.
      if (layer.id === 'labels' && layer.type === 'symbol') {
        this.map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
      }
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        this.map.setPaintProperty(layer.id, name as 'fill-color', value);
      }
    }
  }

  fit(box: Box, calm: boolean): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const side = Math.min(56, clientWidth / 8);
    this.map.fitBounds(box, {
      padding: {
        top: Math.min(44, clientHeight / 7),
        bottom: Math.min(34, clientHeight / 7),
        left: side,
        right: side,
      },
      maxZoom: 9,
      animate: !calm && !wantsStillness(),
      duration: 350,
    });
  }

  zoom(by: number): void {
    this.map.zoomTo(this.map.getZoom() + by, { animate: !wantsStillness(), duration: 200 });
  }

  /** When everything that was set has been drawn. */
  idle(): Promise<void> {
    return new Promise((done) => void this.map.once('idle', () => done()));
  }
  /** When the next frame has been drawn. */
  drawn(): Promise<void> {
    return new Promise((done) => void this.map.once('render', () => done()));
  }

  close(): void {
    this.map.remove();
  }
}

/** What a spot picks: a flow with one movement is that movement, one with more its leg. */
export function pickOf(spot: Spot, only: (key: string) => string | null): Picked {
  if (spot.kind !== 'flow') return spot;
  const movement = only(spot.id);
  return movement ? { kind: 'movement', id: movement } : { kind: 'leg', id: spot.leg };
}
