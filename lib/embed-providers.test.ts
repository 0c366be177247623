import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedOrigins, embedPlayer } from "./embed-providers";

describe("the player of an embed", () => {
  it.each([
    [
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42",
      "YouTube",
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    ],
    ["https://youtu.be/dQw4w9WgXcQ?si=abc", "YouTube", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"],
    ["https://m.youtube.com/shorts/abc_DEF-123", "YouTube", "https://www.youtube-nocookie.com/embed/abc_DEF-123"],
    ["https://vimeo.com/76979871", "Vimeo", "https://player.vimeo.com/video/76979871?dnt=1"],
    ["https://player.vimeo.com/video/76979871", "Vimeo", "https://player.vimeo.com/video/76979871?dnt=1"],
    ["https://www.dailymotion.com/video/x8abc", "Dailymotion", "https://geo.dailymotion.com/player.html?video=x8abc"],
    [
      "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
      "Spotify",
      "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
    ],
    [
      "https://archive.org/details/harbour.film-1932",
      "Internet Archive",
      "https://archive.org/embed/harbour.film-1932",
    ],
  ])("for %s", (url, provider, playerUrl) => {
    expect(embedPlayer(url)).toEqual({ provider, playerUrl });
  });

  it.each([
    "https://example.org/watch?v=abc",
    "https://youtube.com.evil.example/watch?v=abc",
    "https://evil.example/youtube.com/watch?v=abc",
    "https://user@www.youtube.com/watch?v=abc",
    "https://www.youtube.com:8443/watch?v=abc",
    "https://www.youtube.com/watch?v=a%22onload%3D",
    "https://www.youtube.com/feed/trending",
    "https://vimeo.com/../evil",
    "https://vimeo.com/channels/staffpicks",
    "javascript:alert(1)//youtube.com",
    "not an address",
    "",
  ])("is null for %s", (url) => {
    expect(embedPlayer(url)).toBeNull();
  });

  it("never leaves the origins that the content security policy names", () => {
    const pages = fc.tuple(
      fc.constantFrom("www.youtube.com", "youtu.be", "vimeo.com", "open.spotify.com", "archive.org", "dai.ly"),
      fc.constantFrom("/", "/watch?v=", "/embed/", "/video/", "/track/", "/details/"),
      fc.string(),
    );
    fc.assert(
      fc.property(pages, ([host, path, rest]) => {
        const player = embedPlayer(`https://${host}${path}${rest}`);
        return player === null || embedOrigins.includes(new URL(player.playerUrl).origin);
      }),
    );
  });
});
