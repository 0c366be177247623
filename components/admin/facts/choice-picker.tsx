"use client";

import { useEffect, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { addTopic, type Choice, type ChoiceKind, findChoices } from "./choice-door";

type Props = {
  of: ChoiceKind;
  label: string;
  chosen: readonly Choice[];
  /** Whether something can be added that is not there yet. */
  mayAdd?: boolean;
  isDisabled: boolean;
  onChange: (chosen: Choice[]) => void;
};

const adding = "add:";

/** Several of many, found by typing; in an order that can be changed. */
export function ChoicePicker({ of, label, chosen, mayAdd = false, isDisabled, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  // What was chosen empties the field, and an emptied field would open its list again: a new field begins instead.
  const [turn, setTurn] = useState(0);
  const found = useFound(of, typed);
  const ids = new Set(chosen.map(({ id }) => id));
  const name = typed.trim();
  const isKnown = [...found, ...chosen].some((one) => one.name.toLowerCase() === name.toLowerCase());
  const offered = [
    ...found.filter(({ id }) => !ids.has(id)),
    ...(mayAdd && name !== "" && !isKnown ? [{ id: adding + name, name: `Add “${name}”` }] : []),
  ];

  const take = async (key: string) => {
    const one = key.startsWith(adding) ? await addTopic(key.slice(adding.length)) : found.find(({ id }) => id === key);
    setTyped("");
    setTurn(turn + 1);
    setProblem(typeof one === "string" ? one : "");
    if (typeof one === "object") onChange([...chosen, one]);
  };
  const forward = (place: number) => {
    const next = [...chosen];
    next.splice(place - 1, 0, ...next.splice(place, 1));
    onChange(next);
  };

  return (
    <div className="choice-picker">
      {chosen.length > 0 && (
        <ol className="chosen" aria-label={`${label}, chosen`}>
          {chosen.map((one, place) => (
            <li key={one.id}>
              {one.name}
              {place > 0 && !isDisabled && (
                <button type="button" onClick={() => forward(place)} aria-label={`Move ${one.name} forward`}>
                  ↑
                </button>
              )}
              {!isDisabled && (
                <button
                  type="button"
                  onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
                  aria-label={`Take ${one.name} out`}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      <ComboBox
        key={turn}
        autoFocus={turn > 0}
        items={offered}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && void take(String(key))}
        isDisabled={isDisabled}
        allowsEmptyCollection={false}
        menuTrigger="input"
      >
        <Label>{label}</Label>
        <div className="choice-input">
          <Input placeholder="Type a name" />
          <Button aria-label={`Show ${of}`}>▾</Button>
        </div>
        <Popover className="choice-popover">
          <ListBox className="choice-list">
            {(choice: Choice) => (
              <ListBoxItem id={choice.id} textValue={choice.name} className="choice">
                {choice.name}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {problem !== "" && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Milliseconds without typing before the server is asked. */
const pause = 150;

function useFound(of: ChoiceKind, typed: string): Choice[] {
  const [found, setFound] = useState<Choice[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    const timer = setTimeout(() => {
      // A look that was broken off, or a server that is away, shows nothing new.
      findChoices(of, typed.trim(), asked.signal).then(setFound, () => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [of, typed]);
  return found;
}
