/** The head of an index page: its name, and a sentence about it. */
export function ListName({ name, description }: { name: string; description: string }) {
  return (
    <div className="list-name">
      <h1 {...(name.length > 16 && { className: "long-name" })}>{name}</h1>
      {description !== "" && <p>{description}</p>}
    </div>
  );
}
