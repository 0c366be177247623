"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from "react-aria-components";
import { z } from "zod";
import { newsroomAddress, newsroomViewNames, newsroomViews } from "@/lib/newsroom-list";
import type { NewsroomRoom } from "@/lib/newsroom-rooms";
import { type FoundArticle, foundArticleSchema } from "@/lib/views/found-article";

type Place = { path: string; name: string; about: string };

const views: readonly Place[] = newsroomViews.map((view) => ({
  path: newsroomAddress({ view }),
  name: newsroomViewNames[view],
  about: "Articles",
}));

const deeds: readonly Place[] = [
  { path: "/admin/articles/new", name: "New article", about: "Begin one" },
  { path: "/admin/account", name: "My account", about: "Password, sign-ins" },
];

/** Rooms, views and deeds by their names, and articles by their words. */
export function PaletteList({ rooms, onDone }: { rooms: readonly NewsroomRoom[]; onDone: () => void }) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const found = useFound(typed.trim());
  const places = [...deeds, ...rooms.map(({ name, path }) => ({ name, path, about: "Room" })), ...views].filter(
    ({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="A room, a view, or words of an article" autoFocus className="palette-field">
        <Input placeholder="A room, a view, or words of an article" />
      </SearchField>
      <Menu
        aria-label="Where to"
        className="palette-list"
        onAction={(key) => {
          onDone();
          router.push(String(key));
        }}
        renderEmptyState={() => (
          <p className="palette-nothing">Nothing is called that, and no article has these words.</p>
        )}
      >
        {found.length > 0 && (
          <MenuSection>
            <Header>Articles</Header>
            {found.map(({ id, headline, slugline, section }) => (
              <Choice
                key={id}
                place={{
                  path: `/admin/articles/${id}`,
                  name: headline || "No headline yet",
                  about: [section, slugline].filter((part) => part !== "").join(" · "),
                }}
              />
            ))}
          </MenuSection>
        )}
        {places.length > 0 && (
          <MenuSection>
            <Header>The newsroom</Header>
            {places.map((place) => (
              <Choice key={place.path + place.about} place={place} />
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}

function Choice({ place: { path, name, about } }: { place: Place }) {
  return (
    <MenuItem id={path} textValue={name} className="palette-choice">
      <span>{name}</span>
      <small>{about}</small>
    </MenuItem>
  );
}

const answerSchema = z.object({ found: z.array(foundArticleSchema) });

/** Milliseconds without typing before the server is asked. */
const pause = 150;

function useFound(q: string): FoundArticle[] {
  const [found, setFound] = useState<FoundArticle[]>([]);
  useEffect(() => {
    if (q.length < 2) {
      setFound([]);
      return;
    }
    const asked = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/admin/find?${new URLSearchParams({ q })}`, { signal: asked.signal })
        .then((response) => response.json())
        .then(
          (answer) => setFound(answerSchema.safeParse(answer).data?.found ?? []),
          // A look that was broken off, or a server that is away, shows nothing new.
          () => undefined,
        );
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [q]);
  return found;
}
