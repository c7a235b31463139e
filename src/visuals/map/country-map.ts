/**
 * A map as text: where land is, and a shape or a dot for each country that is asked for. Of the world, or of the part of
 * it that some countries take up. Colours, links and words are the page's.
 */
import { geoCentroid, geoContains, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { GeometryCollection, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import { integerPath } from './integer-path.ts';
import { coarseShapes, fineShapes, type Shapes } from './shapes.ts';

/** A country on a map: its outline, or a dot where the outline would be too small to hit. */
export interface MappedCountry {
  id: string;
  /** The path of the outline; absent for a dot. */
  path?: string;
  /** The middle of the largest part, for a dot or a label. */
  middle: readonly [x: number, y: number];
  /** Room for a number at the middle. */
  roomy: boolean;
}

/** A map, in units of its own. */
export interface CountryMap {
  width: number;
  height: number;
  land: string;
  countries: readonly MappedCountry[];
}

/** Countries smaller than this, in square units, are dots. */
const smallestShape = 30;
/** Islands smaller than this, in square units, are left out. */
const smallestRing = 5;
/** Half of the room that a number of two digits takes, in units. */
const label = { x: 11, y: 8 };

interface View {
  width: number;
  height: number;
  land: string;
  shapes: Shapes;
  projection: GeoProjection;
}

const views = new Map<string, View>();
const drawn = new Map<string, MappedCountry>();

/**
 * Draws a map with these countries.
 * @param ids countries, ISO 3166-1 alpha-2 in lower case; one without any shape is an error
 * @param frame countries the map is cut to; without them it is the world
 */
export function countryMap(ids: readonly string[], frame?: readonly string[]): CountryMap {
  const name = frame?.join(' ') ?? 'world';
  const view = remembered(views, name, () => (frame ? viewOf(frame) : worldView()));
  const countries = ids.map((id) => remembered(drawn, `${name}/${id}`, () => draw(id, view)));
  return { width: view.width, height: view.height, land: view.land, countries };
}

function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

function worldView(): View {
  const [width, height] = [680, 305];
  // Without Antarctica and the far north, where nobody asked for anything.
  const extent: MultiPoint = corners([
    [-168, -55],
    [178, -55],
    [178, 74],
    [-168, 74],
  ]);
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(inner(width, height, 0), extent);
  return withLand({ width, height, shapes: coarseShapes, projection });
}

function viewOf(frame: readonly string[]): View {
  const width = 560;
  const shape: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: frame.map((id) => shapeOf(id, fineShapes)),
  };
  const [longitude] = geoCentroid(shape);
  const projection = geoEqualEarth().rotate([-longitude, 0]);
  projection.fitWidth(width, shape);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shape);
  // Neither a strip nor a tower: a page should hold the map and the beginning of the list.
  const height = Math.round(Math.min(Math.max(bottom - top, 300), 520));
  projection.fitExtent(inner(width, height, 24), shape);
  return withLand({ width, height, shapes: fineShapes, projection });
}

function withLand(view: Omit<View, 'land'>): View {
  const { width, height, projection, shapes } = view;
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { ...view, land: pathOf(shapes.land, projection, smallestRing) };
}

function pathOf(shape: MultiPolygon, projection: GeoProjection, smallest: number): string {
  const path = integerPath(smallest);
  geoPath(projection, path)(shape);
  return path.take();
}

function draw(id: string, { shapes, projection }: View): MappedCountry {
  const shape = shapeOf(id, shapes);
  const path = geoPath(projection);
  const parts = shape.coordinates
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .sort((a, b) => path.area(b) - path.area(a));
  const [largest] = parts;
  if (!largest) throw new Error(`The map has an empty shape for the country \`${id}\`.`);
  const [x, y] = path.centroid(largest);
  const middle = [Math.round(x), Math.round(y)] as const;
  if (path.area(largest) < smallestShape) return { id, middle, roomy: false };
  const outline = pathOf(shape, projection, smallestRing);
  return { id, path: outline, middle, roomy: isRoomy(largest, x, y, projection) };
}

function isRoomy(part: Polygon, x: number, y: number, projection: GeoProjection): boolean {
  const across = [-label.x, 0, label.x];
  return across.every((dx) =>
    [-label.y, label.y].every((dy) => {
      const point = projection.invert?.([x + dx, y + dy]);
      return point ? geoContains(part, point) : false;
    }),
  );
}

/** The shape of a country; of small ones only the fine atlas has any. */
function shapeOf(id: string, shapes: Shapes): MultiPolygon {
  const shape = shapes.countries.get(id) ?? fineShapes.countries.get(id);
  if (!shape) throw new Error(`The map has no shape for the country \`${id}\`.`);
  return shape;
}

const inner = (
  width: number,
  height: number,
  margin: number,
): [[number, number], [number, number]] => [
  [margin, margin],
  [width - margin, height - margin],
];

/** Corners as points: the sides of a polygon would be great circles. */
function corners(coordinates: [number, number][]): MultiPoint {
  return { type: 'MultiPoint', coordinates };
}
