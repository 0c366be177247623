import { plainText } from "../text";
import type { QuestionAndAnswer } from "./schema";

export function questionAndAnswerPlainText(block: QuestionAndAnswer): string {
  return [plainText(block.question), ...block.answer.map(plainText)].join("\n");
}
