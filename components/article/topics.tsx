import type { TopicLink } from "@/lib/views/card-view";

export function Topics({ topics }: { topics: readonly TopicLink[] }) {
  if (topics.length === 0) return null;
  return (
    <div className="link-line">
      <h2>Topics</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topic.url}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
