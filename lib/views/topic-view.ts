import type { TopicLink } from "@/lib/views/card-view";

/** A topic with what its own page says of it. */
export type TopicView = TopicLink & { description: string };
