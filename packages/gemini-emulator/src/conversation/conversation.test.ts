import { describe, expect, it } from "vitest";
import { Conversation } from "./conversation.ts";

const instruction = "You are talking to Leo.\nQuestions:\n1. Why?\n2. When?\n3. Who?";

const spoken = (conversation: Conversation) => conversation.reply().sentences.join(" ");

describe("Conversation", () => {
  it("greets once, asks each question once, acknowledges in different words, and says goodbye from then on", () => {
    const conversation = new Conversation(instruction);
    expect(spoken(conversation)).toMatch(/^Hello Leo, and welcome\. .+ Why\?$/);
    const [second, third] = [spoken(conversation), spoken(conversation)];
    expect(second).toMatch(/ When\?$/);
    expect(third).toMatch(/ Who\?$/);
    expect(second.replace(" When?", "")).not.toBe(third.replace(" Who?", ""));
    for (let times = 0; times < 2; times++) {
      expect(conversation.reply()).toMatchObject({ question: undefined, endsInterview: true });
    }
  });

  it("previews without going on", () => {
    const conversation = new Conversation(instruction);
    const preview = conversation.preview();
    expect(conversation.reply()).toEqual(preview);
    expect(conversation.preview()).not.toEqual(preview);
  });

  it.each([
    [0, "Hello", "Why?"],
    [0.2, "Thank you.", "Why?"],
    [0.7, "I see", "When?"],
  ])("after a share of %d of the first turn was heard goes on with %s and %s", (share, start, question) => {
    const conversation = new Conversation(instruction);
    conversation.interrupted(conversation.reply(), share);
    const { sentences } = conversation.reply();
    expect(sentences[0]).toContain(start);
    expect(sentences.at(-1)).toBe(question);
  });

  it("still has a question when the instruction has none", () => {
    expect(new Conversation("Be kind.").reply()).toMatchObject({ question: 0, endsInterview: false });
  });

  it("does not ask again what it asked in an earlier connection", () => {
    const conversation = new Conversation(instruction);
    conversation.remember([{ role: "model", parts: [{ text: "Hello. Why?" }, { text: "When?" }] }]);
    expect(conversation.reply().sentences).toHaveLength(2);
    expect(conversation.preview().endsInterview).toBe(true);
  });

  it("takes no question of the candidate for its own", () => {
    const conversation = new Conversation(instruction);
    conversation.remember([{ role: "user", parts: [{ text: "Who?" }] }]);
    expect(conversation.reply().question).toBe(0);
  });
});
