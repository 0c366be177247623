"use client";

import { useRef } from "react";
import { Button, GridList, GridListItem, isTextDropItem, useDragAndDrop } from "react-aria-components";
import { dropSection, moveSection, type SectionMove, type SectionOrder } from "@/lib/section-order";
import type { KeptSectionView } from "@/lib/views/kept-section-view";
import { ActionForm, type FormAction } from "../ui/action-form";

type Props = { sections: readonly KeptSectionView[]; order: FormAction };

const steps: readonly { move: SectionMove; sign: string; words: string }[] = [
  { move: "up", sign: "↑", words: "up" },
  { move: "down", sign: "↓", words: "down" },
  { move: "in", sign: "→", words: "into the section before it" },
  { move: "out", sign: "←", words: "out of its section" },
];

const kind = "application/x-broadsheet-section";

function orderOf(sections: readonly KeptSectionView[]): SectionOrder {
  const inside = (id: string) => sections.filter(({ parentId }) => parentId === id).map((section) => section.id);
  return sections.filter(({ parentId }) => parentId === null).map(({ id }) => ({ id, inner: inside(id) }));
}

/** The sections in the order of the bar: dragged by mouse, finger or keyboard, or moved a step at a time. */
export function SectionOrderList({ sections, order: send }: Props) {
  const order = orderOf(sections);
  const dropped = useRef<HTMLInputElement>(null);
  const put = (id: string, target: string, position: "before" | "after" | "on") => {
    const next = dropSection(order, id, { target, position });
    if (next === null || dropped.current === null) return;
    dropped.current.value = JSON.stringify(next);
    dropped.current.form?.requestSubmit();
    dropped.current.value = "";
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [kind]: String(key), "text/plain": nameOf(sections, String(key)) })),
    acceptedDragTypes: [kind],
    getDropOperation: (target) =>
      target.type === "item" && target.dropPosition === "on" && isInner(sections, String(target.key))
        ? "cancel"
        : "move",
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (key !== undefined) put(String(key), String(target.key), target.dropPosition);
    },
    onItemDrop: async ({ items, target }) => {
      const [item] = items;
      if (item !== undefined && isTextDropItem(item)) put(await item.getText(kind), String(target.key), "on");
    },
  });
  return (
    <ActionForm action={send} label="The order of the sections" className="order-form" done="The order is kept.">
      <input type="hidden" name="expected" value={JSON.stringify(order)} readOnly />
      <input type="hidden" name="order" ref={dropped} defaultValue="" />
      <GridList
        aria-label="Sections"
        className="order-list"
        items={sections}
        dependencies={[sections]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(section) => <SectionRow section={section} order={order} />}
      </GridList>
    </ActionForm>
  );
}

function isInner(sections: readonly KeptSectionView[], id: string): boolean {
  return sections.some((section) => section.id === id && section.parentId !== null);
}

function nameOf(sections: readonly KeptSectionView[], id: string): string {
  return sections.find((section) => section.id === id)?.name ?? "";
}

function SectionRow({ section, order }: { section: KeptSectionView; order: SectionOrder }) {
  const { id, name, slug, tint, parentId, articles } = section;
  return (
    <GridListItem id={id} textValue={name} className={parentId === null ? "order-row" : "order-row is-inner"}>
      <Button slot="drag" className="drag" aria-label={`Drag ${name}`}>
        ⠿
      </Button>
      <span className={`tint-mark tint-${tint}`} aria-hidden="true" />
      <span className="order-name">
        <a href={`/admin/sections/${id}`}>{name}</a>
        <small>
          /{slug} · {articles} {articles === 1 ? "article" : "articles"}
        </small>
      </span>
      <span className="order-steps">
        {steps.map(({ move, sign, words }) => (
          <button
            key={move}
            className="button step"
            type="submit"
            name="step"
            value={`${id} ${move}`}
            aria-label={`Move ${name} ${words}`}
            title={`Move ${words}`}
            disabled={moveSection(order, id, move) === null}
          >
            {sign}
          </button>
        ))}
      </span>
    </GridListItem>
  );
}
