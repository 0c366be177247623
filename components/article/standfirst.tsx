export function Standfirst({ text }: { text: string }) {
  return text === "" ? null : <p className="standfirst">{text}</p>;
}
