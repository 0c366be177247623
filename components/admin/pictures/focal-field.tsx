"use client";

import { useState } from "react";
import { FocalPoint } from "@/components/editor/pictures/focal-point";

type Point = { x: number; y: number };

/** The point around which a picture is cut, as two fields of a form. */
export function FocalField({ address, focal: given }: { address: string; focal: Point }) {
  const [focal, setFocal] = useState(given);
  return (
    <fieldset>
      <legend className="visually-hidden">Focal point</legend>
      <input type="hidden" name="focalX" value={focal.x} readOnly />
      <input type="hidden" name="focalY" value={focal.y} readOnly />
      <FocalPoint address={address} focal={focal} onChange={setFocal} onSize={() => undefined} />
    </fieldset>
  );
}
