// Reads phrases just as the search does, for tools/already_done: in comes { page, phrases }, out go places and scores.
import { readFileSync } from "node:fs";
import { makeFeatures, makePlaces, makeScore, makeWeights, placeOf } from "../../theme/static/search/already-done.js";

const { page, phrases, what } = JSON.parse(readFileSync(0, "utf8"));
const makeWeighed = (page) => {
  const features = makeFeatures(page);
  const weights = makeWeights(page);
  return (phrase) => features(phrase).map((feature) => [feature, weights.get(placeOf(feature)) || 0]);
};
const make = { features: makeWeighed, places: makePlaces, scores: makeScore };
const read = make[what](page);
process.stdout.write(JSON.stringify(phrases.map((phrase) => read(phrase))));
