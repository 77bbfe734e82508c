// Makes outline-110m.txt from the npm package world-atlas 2.0.2 (ISC licence;
// data: Natural Earth, public domain). Run once, by hand:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 && node make-outline.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { feature, mesh } from "topojson-client";

const countries = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
const hundredths = ([longitude, latitude]) => [Math.round(longitude * 100), Math.round(latitude * 100)];

// The first point, then the steps from point to point.
function line(word, points) {
  const numbers = [];
  let [x, y] = [0, 0];
  for (const [px, py] of points.map(hundredths)) {
    if (numbers.length && px === x && py === y) continue;
    numbers.push(px - x, py - y);
    [x, y] = [px, py];
  }
  return [word, ...numbers].join(" ");
}

const land = feature(countries, countries.objects.land).features ?? [feature(countries, countries.objects.land)];
const rings = land.flatMap(({ geometry }) =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat());
const borders = mesh(countries, countries.objects.countries, (a, b) => a !== b).coordinates;

writeFileSync("outline-110m.txt", [
  "# Coasts and borders of the world at 1:110 million, simplified.",
  "# Source: Natural Earth (public domain), from the npm package world-atlas 2.0.2 (ISC licence),",
  "# by make-outline.mjs beside this file. Borders are as drawn there and imply no endorsement.",
  "# A line is a ring of land or a stretch of border: longitude and latitude of its first point,",
  "# then the steps to the next points, in hundredths of a degree.",
  ...rings.map((ring) => line("land", ring)),
  ...borders.map((points) => line("border", points)),
  "",
].join("\n"));
