"use client";

import type { KeyboardEvent, PointerEvent } from "react";

type Point = { x: number; y: number };
type Props = {
  address: string;
  focal: Point;
  onChange: (focal: Point) => void;
  onSize: (size: { width: number; height: number }) => void;
};

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The point around which a picture is cut: by click, by finger, or by arrow keys (with Shift in larger steps). */
export function FocalPoint({ address, focal, onChange, onSize }: Props) {
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onChange({ x: share((event.clientX - left) / width), y: share((event.clientY - top) / height) });
  };
  const step = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const by = event.shiftKey ? 0.1 : 0.02;
    onChange({ x: share(focal.x + arrow.x * by), y: share(focal.y + arrow.y * by) });
  };
  const place = `${Math.round(focal.x * 100)}% from the left, ${Math.round(focal.y * 100)}% from the top`;
  return (
    <div className="focal">
      <button
        type="button"
        className="focal-picture"
        aria-label={`Focal point: ${place}. Arrow keys move it.`}
        onPointerDown={point}
        onPointerMove={(event) => {
          if (event.buttons === 1) point(event);
        }}
        onKeyDown={step}
      >
        <img
          src={address}
          alt=""
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            onSize({ width: naturalWidth, height: naturalHeight })
          }
        />
        <span
          className="focal-mark"
          style={{ insetInlineStart: `${focal.x * 100}%`, insetBlockStart: `${focal.y * 100}%` }}
        />
      </button>
      <div className="focal-cuts" aria-hidden="true">
        {[16 / 9, 4 / 3, 1].map((ratio) => (
          <img
            key={ratio}
            src={address}
            alt=""
            style={{ aspectRatio: ratio, objectPosition: `${focal.x * 100}% ${focal.y * 100}%` }}
          />
        ))}
      </div>
      <p className="label">Click on what matters most: every cut keeps it in view.</p>
    </div>
  );
}

function share(value: number): number {
  return Math.min(1, Math.max(0, Math.round(value * 1_000) / 1_000));
}
