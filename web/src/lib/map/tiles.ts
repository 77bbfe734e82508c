/**
 * A base map of one's own (PMTiles): a file that the reader chose, read in the browser and sent nowhere, or the one
 * that the server was started with.
 */
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { PMTiles, Protocol, Source } from 'pmtiles';
import type { Palette } from './palette';

/** What a file of tiles gives to the map. */
export interface Tiles {
  name: string;
  source: SourceSpecification;
  layers: (palette: Palette) => LayerSpecification[];
}

/** As the header of a file says. */
const VECTOR = 1;
const RASTER = new Set([2, 3, 4, 5]);
const SOURCE = 'own-tiles';

let protocol: Protocol | undefined;

async function register(archive: PMTiles): Promise<void> {
  const [{ Protocol: Reader }, library] = await Promise.all([import('pmtiles'), import('maplibre-gl')]);
  if (!protocol) {
    protocol = new Reader();
    library.addProtocol('pmtiles', protocol.tile as Parameters<typeof library.addProtocol>[1]);
  }
  protocol.add(archive);
}

/** Fails where it is no such file. */
export async function openTiles(file: File): Promise<Tiles> {
  const { FileSource } = await import('pmtiles');
  return read(file.name, new FileSource(file));
}

const SERVED = '/tiles/base.pmtiles';

/** The server's, read piece by piece as the map needs them. */
export async function servedTiles(name: string): Promise<Tiles> {
  const { FetchSource } = await import('pmtiles');
  return read(name, new FetchSource(new URL(SERVED, location.href).href));
}

async function read(name: string, source: Source): Promise<Tiles> {
  const { PMTiles: Archive } = await import('pmtiles');
  const archive = new Archive(source);
  const header = await archive.getHeader();
  await register(archive);
  const shared = {
    tiles: [`pmtiles://${archive.source.getKey()}/{z}/{x}/{y}`],
    minzoom: header.minZoom,
    maxzoom: header.maxZoom,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat] as [number, number, number, number],
  };
  if (RASTER.has(header.tileType)) {
    return {
      name,
      source: { type: 'raster', tileSize: 256, ...shared },
      layers: () => [
        {
          id: 'own-raster',
          type: 'raster',
          source: SOURCE,
          paint: { 'raster-opacity': 0.6, 'raster-saturation': -0.5, 'raster-fade-duration': 0 },
        },
      ],
    };
  }
  if (header.tileType !== VECTOR) throw new Error('no tiles that can be drawn');
  const known = (await archive.getMetadata()) as { vector_layers?: { id: string }[] };
  const names = (known.vector_layers ?? []).map((one) => one.id);
  return {
    name,
    source: { type: 'vector', ...shared },
    layers: (palette) => vectorLayers(names, palette),
  };
}

const WATERS = /^(water|ocean|lakes?)$/;
const RIVERS = /^(water|waterways?|rivers?)$/;
const ROADS = /^(roads?|transportation|streets?|highways?)$/;

/** Water and roads in the page's own quiet colours; names and borders are the mission's, never the base map's. */
export function vectorLayers(names: readonly string[], palette: Palette): LayerSpecification[] {
  const waters = names
    .filter((name) => WATERS.test(name))
    .map((name): LayerSpecification => ({
      id: `own-${name}-area`,
      type: 'fill',
      source: SOURCE,
      'source-layer': name,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.sea },
    }));
  const line = (name: string, kind: string, colour: string, width: number): LayerSpecification => ({
    id: `own-${name}-${kind}`,
    type: 'line',
    source: SOURCE,
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': 0.7 },
  });
  return [
    ...waters,
    ...names.filter((name) => RIVERS.test(name)).map((name) => line(name, 'river', palette.coast, 0.8)),
    ...names
      .filter((name) => ROADS.test(name))
      .map((name) => line(name, 'road', palette['line-strong'], 0.8)),
  ];
}

export const OWN_SOURCE = SOURCE;
