"use client";

import { useEffect, useState } from "react";
import { FocalPoint } from "@/components/editor/pictures/focal-point";

type Props = { portrait: { id: string; address: string } | null };

/** A portrait: the one that is there, or a file with the point around which it is cut. */
export function PortraitField({ portrait }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [focal, setFocal] = useState({ x: 0.5, y: 0.5 });

  useEffect(() => {
    if (file === null) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  return (
    <fieldset className="portrait-field">
      <legend>Portrait</legend>
      <input type="hidden" name="portraitId" value={portrait?.id ?? ""} readOnly />
      <input type="hidden" name="focalX" value={focal.x} readOnly />
      <input type="hidden" name="focalY" value={focal.y} readOnly />
      {file !== null && address !== null ? (
        <FocalPoint address={address} focal={focal} onChange={setFocal} onSize={() => undefined} />
      ) : (
        portrait !== null && <img className="portrait" src={portrait.address} alt="The present portrait" />
      )}
      <label>
        {portrait === null ? "Choose a picture" : "Choose another picture"}
        <input
          type="file"
          name="portrait"
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      {portrait !== null && (
        <label className="check">
          <input type="checkbox" name="portraitGoes" /> Show no portrait
        </label>
      )}
    </fieldset>
  );
}
