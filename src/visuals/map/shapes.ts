/**
 * The shapes of land and countries, from Natural Earth (public domain, by way of world-atlas). Land is one outline without
 * borders. Natural Earth draws who controls a territory; the shapes follow the United Nations instead where it differs for
 * a country that can be a partner: Crimea with Ukraine (General Assembly resolution 68/262), Morocco without Western
 * Sahara, the north of Cyprus with Cyprus, Somaliland with Somalia, Kosovo by itself (Security Council resolution 1244).
 */
import { geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { iso31661 } from 'iso-3166';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarseAtlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import fineAtlas from 'world-atlas/countries-50m.json' with { type: 'json' };

/** Land, and countries by id (ISO 3166-1 alpha-2 in lower case). */
export interface Shapes {
  land: MultiPolygon;
  countries: ReadonlyMap<string, MultiPolygon>;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

/** Shapes without an ISO number, by their name in the atlas: the country each is drawn with. */
const unnumbered: Readonly<Record<string, string>> = {
  Kosovo: 'xk',
  'N. Cyprus': 'cy',
  Somaliland: 'so',
};

/** The parallel on which Western Sahara begins. */
const westernSahara = 27 + 40 / 60;

const idOfNumber = new Map(
  iso31661.map(({ alpha2, numeric }) => [numeric, alpha2.toLowerCase()] as const),
);

/** Shapes for a map of the world, and for the map of a region. */
export const coarseShapes = shapesOf(coarseAtlas as unknown as Atlas);
export const fineShapes = shapesOf(fineAtlas as unknown as Atlas);

function shapesOf(atlas: Atlas): Shapes {
  const { countries } = atlas.objects;
  const byId = new Map<string, MultiPolygon>();
  const add = (id: string, polygons: MultiPolygon['coordinates']): void => {
    const known = byId.get(id)?.coordinates ?? [];
    byId.set(id, { type: 'MultiPolygon', coordinates: [...known, ...polygons] });
  };
  for (const shape of feature(atlas, countries).features as Shape[]) {
    const id = shape.id ? idOfNumber.get(String(shape.id)) : unnumbered[shape.properties.name];
    if (id === undefined) continue;
    for (const polygon of polygonsOf(shape)) {
      if (id === 'ru' && isCrimea(polygon)) add('ua', [polygon]);
      else if (id === 'ma') add('ma', [northOf(westernSahara, polygon)]);
      else add(id, [polygon]);
    }
  }
  const all = countries.geometries as Parameters<typeof merge>[1];
  return { land: merge(atlas, all), countries: byId };
}

function polygonsOf({ geometry }: Shape): MultiPolygon['coordinates'] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function isCrimea(polygon: Polygon['coordinates']): boolean {
  const [longitude, latitude] = geoCentroid({ type: 'Polygon', coordinates: polygon });
  return longitude > 32 && longitude < 36.7 && latitude > 44 && latitude < 46.3;
}

/** The part of a polygon that lies north of a parallel. */
function northOf(latitude: number, [outline = []]: Polygon['coordinates']): Polygon['coordinates'] {
  const kept: Position[] = [];
  outline.forEach((point, index) => {
    const [x = 0, y = 0] = point;
    const [beforeX = x, beforeY = y] = outline[index - 1] ?? point;
    if (y > latitude !== beforeY > latitude) {
      kept.push([beforeX + ((x - beforeX) * (latitude - beforeY)) / (y - beforeY), latitude]);
    }
    if (y > latitude) kept.push(point);
  });
  const [first] = kept;
  return [first ? [...kept, first] : kept];
}
