import type { ToPage, ToPanel } from '../messages.js';
import { openPage, type PagePort } from './openPage.js';

/** Milliseconds that the page has to answer; a page that is busy with itself may need some. */
const patience = 15_000;

/** A message of one type. */
export type Answer<Type extends ToPanel['type']> = Extract<ToPanel, { type: Type }>;

interface Question {
  readonly type: ToPanel['type'];
  readonly timer: ReturnType<typeof setTimeout>;
  answer(message: ToPanel): void;
  giveUp(error: Error): void;
}

/** Questions to one page and its answers; what it says unasked goes to a listener. */
export class Conversation {
  readonly #onMessage: (message: ToPanel) => void;
  #port: PagePort | null = null;
  #questions: Question[] = [];
  #isOver = false;

  private constructor(onMessage: (message: ToPanel) => void) {
    this.#onMessage = onMessage;
  }

  /**
   * Begins one with the page of a tab.
   * @param onMessage gets what the page says unasked
   * @param onGone is called when the page has gone, not after `end`
   * @throws PageError
   */
  static async begin(tabId: number, onMessage: (message: ToPanel) => void, onGone: () => void): Promise<Conversation> {
    const conversation = new Conversation(onMessage);
    conversation.#port = await openPage(
      tabId,
      (message) => conversation.#hear(message),
      () => {
        if (!conversation.#isOver) onGone();
        conversation.end();
      },
    );
    return conversation;
  }

  /** Says something that needs no answer. */
  send(message: ToPage): void {
    if (!this.#isOver) this.#port?.send(message);
  }

  /** Asks, and resolves with the next message of the type. @throws where none comes in time, or the page goes */
  ask<Type extends ToPanel['type']>(message: ToPage, type: Type): Promise<Answer<Type>> {
    return new Promise((resolve, reject) => {
      const question: Question = {
        type,
        timer: setTimeout(() => {
          this.#questions = this.#questions.filter((each) => each !== question);
          reject(new Error(`The page gave no answer to “${message.type}”.`));
        }, patience),
        answer: (answer) => resolve(answer as Answer<Type>),
        giveUp: reject,
      };
      this.#questions.push(question);
      this.send(message);
    });
  }

  /** Ends it; the page then takes every mark away. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const { timer, giveUp } of this.#questions) {
      clearTimeout(timer);
      giveUp(new Error('The page has gone.'));
    }
    this.#questions = [];
    this.#port?.close();
  }

  #hear(message: ToPanel): void {
    if (this.#isOver) return;
    const question = this.#questions.find(({ type }) => type === message.type);
    if (!question) {
      this.#onMessage(message);
      return;
    }
    clearTimeout(question.timer);
    this.#questions = this.#questions.filter((each) => each !== question);
    question.answer(message);
  }
}
