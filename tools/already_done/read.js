// Reads phrases just as the search does, for tools/already_done: in comes { page, phrases }, out go places and scores.
import { readFileSync } from "node:fs";
import { makeFeatures, makePlaces, makeScore } from "../../theme/static/search/already-done.js";

const { page, phrases, what } = JSON.parse(readFileSync(0, "utf8"));
const make = { features: makeFeatures, places: makePlaces, scores: makeScore };
process.stdout.write(JSON.stringify(phrases.map(make[what](page))));
