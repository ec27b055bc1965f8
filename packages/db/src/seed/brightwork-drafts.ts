import { quoted, type SeededDraft, tooLittle } from "./seeded-draft.ts";

/** Sofia's first screening, which ran out of time. */
export const sofiaFirstDraft: SeededDraft = {
  summary:
    "Sofia found out who really used the product and moved the training to them. She gives figures as soon as she is asked for them. Two of the four questions were not reached.",
  practise: [
    "Give the figure in the answer, before it is asked for.",
    "Keep the first answer shorter, so that every question is reached.",
  ],
  scores: [
    {
      criterionId: "structure",
      level: 3,
      reason:
        "The account goes in order from who bought it to who used it and what she changed; the result came only on a follow-up.",
      evidence: [
        quoted(1, "They had bought for dispatch, but it was the warehouse who logged in, and nobody had trained them."),
      ],
      advice: "Put the result into the first answer.",
    },
    {
      criterionId: "evidence",
      level: 4,
      reason: "She gives the figures before and after, and says herself how far they go.",
      evidence: [
        quoted(3, "From eleven people a week to twenty-four. Not spectacular, but they renewed for two years."),
      ],
      advice: "Name the number of seats again when you give the share that used them.",
    },
    {
      criterionId: "customer-judgement",
      level: 3,
      reason: "She says plainly that it is not planned, asks what it would be used for, and looks for another way.",
      evidence: [
        quoted(5, "I tell them it is not planned, and then I ask what they would do with it on the first day."),
      ],
      advice: "Say how the people who decide about the product hear of it.",
    },
    {
      criterionId: "ownership",
      level: 3,
      reason: "She took the problem on and saw it through to a renewal. What keeps it from coming back is not said.",
      evidence: [quoted(1, "I moved the training to the night shift, because that was when they worked.")],
      advice: "Say what you do now with every new account because of this one.",
    },
  ],
};

/** Sofia's second screening, in which every question was asked. */
export const sofiaDraft: SeededDraft = {
  summary:
    "Sofia answers with accounts that can be told apart, figures for most of them, and losses that she names as such. Under a polite challenge she explained what she does about workarounds instead of defending them.",
  practise: ["Say in one sentence what an account was about before you say what went wrong."],
  scores: [
    {
      criterionId: "structure",
      level: 3,
      reason: "Each answer goes from the situation to what she did; some of them begin in the middle.",
      evidence: [
        quoted(
          11,
          "I only knew their champion, she went on parental leave, and her replacement had never heard of me.",
        ),
      ],
      advice: "Name the point first: that you lost it because you knew one person there.",
    },
    {
      criterionId: "evidence",
      level: 4,
      reason: "She gives figures before and after, and says which of the losses they do not explain.",
      evidence: [
        quoted(1, "Support tickets went from ninety a month to about thirty."),
        quoted(3, "The third was sold to another group, so I count that as a loss that I could not have stopped."),
      ],
      advice: "Say over how many months.",
    },
    {
      criterionId: "customer-judgement",
      level: 4,
      reason:
        "She said no early, offered something that could be done at once, and takes what she learns to those who decide.",
      evidence: [
        quoted(5, "I told them it was not coming, and I set up a printed day sheet with them instead."),
        quoted(7, "I write every workaround down with a date, and twice a year I take the list to product."),
      ],
      advice: "Give one request of that list that was built.",
    },
    {
      criterionId: "ownership",
      level: 4,
      reason: "She lost an account and changed how she judges every account since.",
      evidence: [quoted(11, "Since then I do not call an account healthy unless I know three people in it.")],
      advice: "Say how often that rule has warned you since.",
    },
  ],
};

/** Claire's first screening, in which her connection broke off. */
export const claireFirstDraft: SeededDraft = {
  summary: "The interview broke off in the first answer. She had begun with an account under real pressure.",
  practise: ["Take it again with a steady connection, and finish this answer first."],
  scores: [
    tooLittle("structure", "Finish the answer: what was agreed at the table, and what came of it."),
    {
      criterionId: "evidence",
      level: 2,
      reason: "She names the situation and that she went there; what changed by it was cut off.",
      evidence: [quoted(1, "I went there in person the next day with our engineer.")],
      advice: "Add what they did afterwards, with a date or a number.",
    },
    tooLittle("customer-judgement", "Say what you told them would not happen."),
    tooLittle("ownership", "Say what you changed so that the next outage went better."),
  ],
};

/** Claire's second screening, which she ended when everything was asked. */
export const claireDraft: SeededDraft = {
  summary:
    "Claire is brief and exact. Her account of the outage goes through to a result, and she turned a lost renewal into a habit. About customers' requests she says what she refuses, and not what she offers instead.",
  practise: [
    "When you say no, add what can be done this week.",
    "Give a second sentence to short answers: how you know.",
  ],
  scores: [
    {
      criterionId: "structure",
      level: 3,
      reason: "Situation, visit, agreement, result, in this order.",
      evidence: [quoted(1, "We agreed on a status page and on a phone number that somebody answers.")],
      advice: "Say first that they stayed, then how.",
    },
    {
      criterionId: "evidence",
      level: 3,
      reason: "The result is a figure with a date. Why it was this visit that led there is not said.",
      evidence: [quoted(1, "Eleven months later they took another fifteen seats.")],
      advice: "Say what else may have led to it.",
    },
    {
      criterionId: "customer-judgement",
      level: 2,
      reason: "She asks for the task and refuses plainly and in writing, but offers nothing that can be done now.",
      evidence: [
        quoted(3, "I ask them to show me the task, not the feature."),
        quoted(3, "Then I say honestly what will not happen, in writing"),
      ],
      advice: "Add what you offered the last time you wrote such a letter.",
    },
    {
      criterionId: "ownership",
      level: 4,
      reason: "She says what she had failed to do, and what every review begins with since.",
      evidence: [
        quoted(7, "I had never shown them what they saved, so of course we looked expensive."),
        quoted(7, "Now each review starts with their own numbers."),
      ],
      advice: "Name a renewal that went differently because of it.",
    },
  ],
};
