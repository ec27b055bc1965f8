import type { ContentTurn } from "../protocol/client-message.ts";
import { type Instruction, parseInstruction } from "./parse-instruction.ts";

const acknowledgements = [
  "Thank you.",
  "I see, thank you.",
  "That is helpful to know.",
  "Good, thank you for that.",
  "Understood.",
  "Thank you for explaining that.",
];
const fallbackQuestion = "Would you please introduce yourself?";
const goodbye = ["Thank you, that was my last question.", "It was good to speak with you. Goodbye."];

/** What the interviewer says next. Joined by single spaces, the sentences are the text of the turn. */
export interface Reply {
  sentences: string[];
  /** Which question this turn asks, from 0; undefined for the goodbye. */
  question: number | undefined;
  endsInterview: boolean;
  /** Whether this turn begins with the greeting. */
  greets: boolean;
}

/** What a resumption handle brings back. */
export interface ConversationState {
  greeted: boolean;
  nextQuestion: number;
}

/** A scripted interviewer: greeting and first question, one question after each answer, goodbye. */
export class Conversation {
  #instruction: Instruction;
  #state: ConversationState;
  /** The next turn says the last question again. */
  #again = false;

  constructor(systemInstruction: string, state: ConversationState = { greeted: false, nextQuestion: 0 }) {
    this.#instruction = parseInstruction(systemInstruction);
    this.#state = { ...state };
  }

  get state(): ConversationState {
    return { ...this.#state };
  }

  instruct(systemInstruction: string): void {
    this.#instruction = parseInstruction(systemInstruction);
  }

  /** History from an earlier connection: what the interviewer has already asked there is not asked again. */
  remember(turns: readonly ContentTurn[]): void {
    const spoken = turns
      .filter((turn) => turn.role === "model")
      .flatMap((turn) => turn.parts.map((part) => part.text ?? ""));
    const asked = this.#questions.findLastIndex((question) => spoken.some((text) => text.includes(question)));
    if (spoken.length > 0) this.#state.greeted = true;
    if (asked >= this.#state.nextQuestion) this.#state.nextQuestion = asked + 1;
  }

  /** A stage direction that asks for the last question once more. Without one, the next turn is as usual. */
  direct(text: string): void {
    this.#again = this.#state.nextQuestion > 0 && /^\(.*\byour last question again\b.*\)$/is.test(text.trim());
  }

  /** The turn that answers the opening or the candidate's answer. Says nothing about whether it was heard. */
  reply(): Reply {
    if (this.#again) return this.#repeat();
    const question = this.#questions[this.#state.nextQuestion];
    const greets = !this.#state.greeted;
    const first = greets ? this.#greeting() : this.#acknowledgement();
    this.#state.greeted = true;
    if (question === undefined) return { sentences: goodbye, question: undefined, endsInterview: true, greets: false };
    const reply = { sentences: [...first, question], question: this.#state.nextQuestion, endsInterview: false, greets };
    this.#state.nextQuestion += 1;
    return reply;
  }

  #repeat(): Reply {
    this.#again = false;
    const question = this.#state.nextQuestion - 1;
    return {
      sentences: ["Of course.", this.#questions[question] ?? fallbackQuestion],
      question,
      endsInterview: false,
      greets: false,
    };
  }

  /** What `reply` would say now. */
  preview(): Reply {
    const before = this.state;
    const again = this.#again;
    const reply = this.reply();
    this.#state = before;
    this.#again = again;
    return reply;
  }

  /**
   * The candidate spoke over this turn. A question of which less than half the turn was heard is asked again.
   * @param heardShare how much of the turn was heard, from 0 to 1.
   */
  interrupted(reply: Reply, heardShare: number): void {
    if (heardShare >= 0.5) return;
    if (reply.question !== undefined) this.#state.nextQuestion = reply.question;
    if (reply.greets && heardShare === 0) this.#state.greeted = false;
  }

  get #questions(): string[] {
    return this.#instruction.questions.length > 0 ? this.#instruction.questions : [fallbackQuestion];
  }

  #greeting(): string[] {
    const { candidateName, organizationName } = this.#instruction;
    const hello = candidateName === undefined ? "Hello, and welcome" : `Hello ${candidateName}, and welcome`;
    return [
      organizationName === undefined ? `${hello}.` : `${hello} to ${organizationName}.`,
      "I will ask you a few questions. Take the time you need for each.",
    ];
  }

  #acknowledgement(): string[] {
    return [acknowledgements[this.#state.nextQuestion % acknowledgements.length] ?? "Thank you."];
  }
}
