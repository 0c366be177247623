import { type EmbedPlayer, embedPlayer } from "@/lib/embed-providers";
import type { BlockContext } from "../context";
import type { Embed } from "./schema";

/**
 * A card of our own. The frame has no address until the reader follows the link that is aimed at it, so the other site
 * hears nothing before; all of it is plain HTML. What has no known player is a link and nothing more.
 */
export function EmbedBlock({ block }: { block: Embed; context: BlockContext }) {
  const player = embedPlayer(block.url);
  return (
    <div className="embed">
      <p className="kicker">{player?.provider ?? hostOf(block.url)}</p>
      <p className="embed-title">
        <a href={block.url} rel="noopener">
          {block.title}
        </a>
      </p>
      {block.description && <p className="embed-description">{block.description}</p>}
      {player !== null && <Player block={block} player={player} />}
    </div>
  );
}

function Player({ block, player }: { block: Embed; player: EmbedPlayer }) {
  const frame = `player-${block.id}`;
  return (
    <details>
      <summary>Show it here</summary>
      <p>
        <a href={player.playerUrl} target={frame}>
          Load the player from {player.provider}
        </a>
        . {player.provider} will then learn your address and may set cookies.
      </p>
      <iframe
        name={frame}
        title={block.title}
        sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
        referrerPolicy="strict-origin-when-cross-origin"
        allowFullScreen
      />
    </details>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "Elsewhere";
}
