/**
 * Writes projected geometry as the shortest SVG path: whole units, relative steps, no step that rounds to nothing, no
 * corner too flat and no ring too small to be seen. A map drawn this way weighs a fifth of the same map with decimals.
 */
import type { GeoContext } from 'd3-geo';

/** A path being written; `geoPath` draws into it. */
export interface IntegerPath extends GeoContext {
  /** The path written so far, which is then forgotten. */
  take: () => string;
}

type Point = readonly [number, number];

/**
 * Makes an empty path.
 * @param smallest rings that cover fewer square units than this are left out
 */
export function integerPath(smallest: number): IntegerPath {
  let written = '';
  let at: Point = [0, 0];
  let ring: Point[] = [];
  const add = (x: number, y: number): void => {
    const point: Point = [Math.round(x), Math.round(y)];
    const last = ring.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  const finish = (): void => {
    const [first, ...rest] = withoutFlatCorners(ring);
    ring = [];
    if (!first || rest.length < 2 || areaOf([first, ...rest]) < smallest) return;
    written += `m${step(at, first)}l${steps(first, rest)}z`;
    at = first;
  };
  return {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      ring = [];
      add(x, y);
    },
    lineTo: add,
    arc: () => undefined,
    closePath: finish,
    take: () => {
      const path = written.replace(/^m/, 'M');
      [written, at, ring] = ['', [0, 0], []];
      return path;
    },
  };
}

/** Corners that stick out by less than this, in square units, are left out. */
const flat = 1;

function withoutFlatCorners(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  ring.forEach((point, index) => {
    const [before, after] = [kept.at(-1), ring[index + 1]];
    if (!before || !after || areaOf([before, point, after]) > flat) kept.push(point);
  });
  return kept;
}

function areaOf(ring: readonly Point[]): number {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

const step = (from: Point, to: Point): string => pair(to[0] - from[0], to[1] - from[1]);

function steps(from: Point, points: readonly Point[]): string {
  let [x, y] = from;
  let text = '';
  for (const [toX, toY] of points) {
    const next = pair(toX - x, toY - y);
    text += text && !next.startsWith('-') ? ` ${next}` : next;
    [x, y] = [toX, toY];
  }
  return text;
}

/** Two numbers; a minus sign separates as well as a space does. */
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
