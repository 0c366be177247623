import satori from "satori";
import { plateText } from "@/lib/plate-text";
import type { Plate } from "@/lib/share-pictures";
import type { Tint } from "@/lib/tint";
import { faceCharacters, shareFaces } from "./faces";
import { type Pixels, paintDrawing } from "./paint-drawing";

/** The colours of app/styles by day: a picture cannot know how its reader's screen is set. */
export const plateColours = {
  paper: "#f8f2e6",
  ink: "#1b1712",
  soft: "#4d453a",
  rule: "#1b1712",
  tints: {
    ink: "#1b1712",
    brick: "#8a2310",
    sea: "#0c4557",
    moss: "#3a4a14",
    ochre: "#6b3d00",
    plum: "#652051",
    slate: "#2f4356",
  } satisfies Record<Tint, string>,
};

/**
 * Draws a plate: the paper's name above a double rule, the section in its tint, the headline as large as it
 * fits. Sizes in pixels.
 */
export async function drawPlate(plate: Plate, size: { width: number; height: number }): Promise<Pixels> {
  const drawing = await satori(<PlateDrawing plate={settable(plate)} size={size} />, {
    ...size,
    fonts: await shareFaces(),
    // What the faces lack has been left out before; nothing is fetched for it.
    loadAdditionalAsset: async () => [],
  });
  return paintDrawing(drawing);
}

function settable(plate: Plate): Plate {
  const set = (text: string) => plateText(text, faceCharacters);
  const [name, kicker, headline] = [set(plate.name), set(plate.kicker), set(plate.headline)];
  // Without a headline that can be set, the paper's name takes its place.
  return headline === "" ? { ...plate, name: "", kicker, headline: name } : { ...plate, name, kicker, headline };
}

type Drawing = { plate: Plate; size: { width: number; height: number } };

function PlateDrawing({ plate, size }: Drawing) {
  const { paper, ink, tints } = plateColours;
  const margin = Math.round(size.width * 0.055);
  return (
    <div
      style={{
        width: size.width,
        height: size.height,
        display: "flex",
        flexDirection: "column",
        backgroundColor: paper,
        color: ink,
        borderTop: `${Math.round(size.width * 0.012)}px solid ${tints[plate.tint]}`,
        padding: `${Math.round(margin * 0.6)}px ${margin}px`,
      }}
    >
      <NamePlate name={plate.name} size={size} />
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center" }}>
        {plate.kicker !== "" && <Kicker plate={plate} size={size} />}
        {plate.headline !== "" && <PlateHeadline plate={plate} size={size} />}
      </div>
      <DoubleRule />
    </div>
  );
}

function NamePlate({ name, size }: { name: string; size: { width: number } }) {
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <div
        style={{
          display: "flex",
          justifyContent: "center",
          fontFamily: "Display",
          fontSize: Math.round(size.width * (name.length > 20 ? 0.042 : 0.054)),
          lineHeight: 1.1,
          paddingBottom: Math.round(size.width * 0.014),
        }}
      >
        {name}
      </div>
      <DoubleRule />
    </div>
  );
}

function DoubleRule() {
  const { rule } = plateColours;
  return (
    <div style={{ display: "flex", height: 8, borderTop: `3px solid ${rule}`, borderBottom: `1px solid ${rule}` }} />
  );
}

function Kicker({ plate, size }: Drawing) {
  return (
    <div
      style={{
        display: "flex",
        fontFamily: "Sans",
        fontSize: Math.round(size.width * 0.022),
        letterSpacing: "0.09em",
        textTransform: "uppercase",
        color: plateColours.tints[plate.tint],
        paddingBottom: Math.round(size.width * 0.016),
      }}
    >
      {plate.kicker}
    </div>
  );
}

function PlateHeadline({ plate, size }: Drawing) {
  return (
    <div
      style={{
        display: "flex",
        fontFamily: plate.opinion ? "Italic" : "Display",
        fontSize: headlineSize(plate.headline, size),
        lineHeight: 1.08,
        letterSpacing: "-0.012em",
        wordBreak: "break-word",
        textWrap: "balance",
      }}
    >
      {plate.headline}
    </div>
  );
}

/** A letter of these faces is about 0.46 of its size wide; the lines may fill two fifths of the picture's height. */
function headlineSize(headline: string, { width, height }: { width: number; height: number }): number {
  const area = width * 0.85 * height * 0.37;
  const fitting = Math.sqrt(area / (headline.length * 0.46 * 1.08 * 1.15));
  return Math.round(Math.min(fitting, Math.sqrt(width * height) * 0.115));
}
