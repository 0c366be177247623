import type { BlockContext } from "@/blocks/context";
import type { CardOption } from "@/lib/editor/card-option";

/** What is needed to show a block of either text as it is printed. */
export type SideContext = BlockContext & { cards: Record<string, CardOption> };
