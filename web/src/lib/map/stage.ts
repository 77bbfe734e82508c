/** The drawn map: one MapLibre instance, given what to show and saying what was pointed at. */
import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { GeoJSON } from 'geojson';
import type { Picked } from '$lib/model/types';
import { wantsStillness } from '$lib/day/player.svelte';
import { loadBase } from './base';
import type { Box } from './features';
import type { DayFrame } from './frame';
import type { Spot } from './hit';
import { layersOf, styleOf } from './layers';
import { Overlay } from './overlay';
import type { Palette } from './palette';
import { OWN_SOURCE, type Tiles } from './tiles';
import { mercator, type Flat, type View } from './projection';

export type { Spot } from './hit';

export interface Listener {
  onhover(spot: Spot | null, x: number, y: number): void;
  onpress(spot: Spot | null): void;
}

function sizeOf(map: MapLibre): { width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { width, height };
}

export class Stage {
  private readonly overlay: Overlay;
  private tiles: Tiles | null = null;
  private own: string[] = [];
  /** px; asking the page each time would make it lay itself out. */
  private size: { width: number; height: number };

  private constructor(
    private readonly map: MapLibre,
    private readonly listener: Listener,
    private palette: Palette,
  ) {
    this.size = sizeOf(map);
    this.overlay = new Overlay(map.getCanvasContainer(), palette, () => this.view());
  }

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
    const stage = new Stage(map, listener, palette);
    await new Promise<void>((done) => void map.once('load', () => done()));
    stage.set('land', base.land);
    stage.set('borders', base.borders);
    stage.set('disputed', base.disputed);
    stage.listen();
    return stage;
  }

  /** Where the map shows what; it is never turned or tilted. */
  private view(): View {
    const { width, height } = this.size;
    const scale = 512 * 2 ** this.map.getZoom();
    const { lng, lat } = this.map.getCenter();
    const [x, y] = mercator([lng, lat]);
    return { scale, x: x * scale - width / 2, y: y * scale - height / 2, width, height };
  }

  private listen(): void {
    // Whenever the map moves the day moves with it, in the same frame.
    this.map.on('move', () => this.overlay.draw());
    this.map.on('resize', () => {
      this.size = sizeOf(this.map);
      this.overlay.draw();
    });
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
    return this.overlay.spotAt(point.x, point.y);
  }

  set(source: string, data: GeoJSON): void {
    void (this.map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  }

  state(source: string, id: string, values: Record<string, unknown>): void {
    this.map.setFeatureState({ source, id }, values);
  }

  /** Puts the reader's own tiles over the land and under everything else; null takes them out. */
  base(tiles: Tiles | null): void {
    for (const layer of this.own) this.map.removeLayer(layer);
    if (this.map.getSource(OWN_SOURCE)) this.map.removeSource(OWN_SOURCE);
    this.tiles = tiles;
    this.own = [];
    if (!tiles) return;
    this.map.addSource(OWN_SOURCE, tiles.source);
    for (const layer of tiles.layers(this.palette)) {
      this.map.addLayer(layer, 'coast');
      this.own.push(layer.id);
    }
  }

  /** Layers of the map, or parts of the day: `communities`, `windows`, `ways`. */
  show(layers: string[], shown: boolean): void {
    for (const layer of layers) {
      if (this.map.getLayer(layer))
        this.map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
      else this.overlay.toggle(layer, shown);
    }
  }

  lay(ways: ReadonlyMap<string, Flat>): void {
    this.overlay.lay(ways);
  }
  showDay(frame: DayFrame): void {
    this.overlay.show(frame);
  }
  pickSite(site: string | null): void {
    this.overlay.pick(site);
  }

  recolour(palette: Palette): void {
    this.palette = palette;
    this.overlay.recolour(palette);
    if (this.tiles) this.base(this.tiles);
    for (const layer of layersOf(palette)) {
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
        // Below the tools, and room for a name above the northernmost place.
        top: Math.min(60, clientHeight / 4),
        // Above the disclaimer, which takes two lines where the map is narrow.
        bottom: Math.min(clientWidth < 736 ? 58 : 34, clientHeight / 5),
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
