/** A connection that may have an answer to send when the burst leaves. `now` in milliseconds. */
export type Sender = { sendAnswer: (now: number) => void };

/**
 * Answers that leave together: what one turn of the event loop has read is answered as a whole before any of it is sent.
 * A write wakes the other end, which costs more than all else that is done for a request; written one right after the
 * other, many answers take one waking. It is no wait: the burst leaves before the loop rests.
 */
export class AnswerBurst {
  private senders: Sender[] = [];

  add(sender: Sender): void {
    if (this.senders.length === 0) setImmediate(this.leave);
    this.senders.push(sender);
  }

  private readonly leave = (): void => {
    const { senders } = this;
    this.senders = [];
    const now = Date.now();
    for (const sender of senders) sender.sendAnswer(now);
  };
}
