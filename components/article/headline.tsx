/** Beyond this many characters a headline is set a size down, so that it still leads and does not fill a phone. */
const longHeadline = 85;

export function Headline({ text }: { text: string }) {
  return <h1 className={text.length > longHeadline ? "headline headline-long" : "headline"}>{text}</h1>;
}
