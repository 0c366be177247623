import { cityPlates } from "./city-plates.mjs";
import { civicPlates } from "./civic-plates.mjs";
import { culturePlates } from "./culture-plates.mjs";
import { harbourPlates } from "./harbour-plates.mjs";
import { portraits } from "./portraits.mjs";
import { sciencePlates } from "./science-plates.mjs";
import { waterPlates } from "./water-plates.mjs";
import { workPlates } from "./work-plates.mjs";

const scene = { width: 1800, height: 1350 };

export const plates = [
  ...civicPlates,
  ...cityPlates,
  ...harbourPlates,
  ...waterPlates,
  ...workPlates,
  ...culturePlates,
  ...sciencePlates,
]
  .map((plate) => ({ ...scene, ...plate }))
  .concat(portraits);
