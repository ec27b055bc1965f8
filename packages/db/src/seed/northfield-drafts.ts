import { quoted, type SeededDraft, tooLittle } from "./seeded-draft.ts";

/** Leo's finished interview. */
export const leoDraft: SeededDraft = {
  summary:
    "Leo answers each question with something that happened to him, and says what he did in it. His examples are small and easy to picture, and he names what he would do differently without being asked. What became of the work later is often left out.",
  practise: [
    "Say the point of an answer in its first sentence, before the story.",
    "Add what became of it afterwards: who used it, and for how long.",
  ],
  scores: [
    {
      criterionId: "structure",
      level: 3,
      reason:
        "The answer about the drone goes in order from the plan to what was built instead, and its point is clear by the end. The point itself comes last rather than first.",
      evidence: [
        quoted(
          3,
          "the flight controller arrived five weeks late. I suggested we put the camera on a pole and a kayak instead",
        ),
      ],
      advice:
        "Begin with the decision, such as that you gave up height to have images in time, and then tell how it came to that.",
    },
    {
      criterionId: "evidence",
      level: 3,
      reason:
        "He describes one situation and his own suggestion in it, with dates that could be checked. What the images were good for is not said.",
      evidence: [quoted(3, "We lost the height, but we had real images in week four")],
      advice: "End with a result that somebody else could confirm, and with what it does not show.",
    },
    {
      criterionId: "reflection",
      level: 3,
      reason: "He names what he would do differently, unasked. A later occasion on which he did is not mentioned.",
      evidence: [
        quoted(5, "I should have asked them before I borrowed the kayak, though."),
        quoted(11, "I always think a thing takes half the time it takes."),
      ],
      advice: "Think of a time since then when you asked first, and add it in one sentence.",
    },
    {
      criterionId: "collaboration",
      level: 4,
      reason:
        "He gives the other person's way of working without judging it, says what was agreed and what each of them changed, and what the agreement led to.",
      evidence: [
        quoted(9, "My lab partner wrote everything up at the very end and I write as I go."),
        quoted(9, "we agreed that I keep the log and he does the final edit, and honestly the report was better"),
      ],
      advice: "Keep telling it this way, and say also how the month of arguing could have been a week.",
    },
  ],
};

/** Amara's first interview, which she ended when everything was asked. */
export const amaraDraft: SeededDraft = {
  summary:
    "Amara's answers are short, in order, and rest on figures whose limits she knows. She describes a disagreement so that the other side would recognise it. About herself she is more guarded: she names a weakness, and not yet what she does about it.",
  practise: ["Tell of one occasion on which you spoke before you were certain, and what came of it."],
  scores: [
    {
      criterionId: "structure",
      level: 4,
      reason:
        "She says what went wrong, what she did and how it was checked, in this order, and stops when the point is made.",
      evidence: [quoted(3, "Four of them drew us the shade from memory. We checked a sample later")],
      advice: "Nothing to change here. In a longer interview, keep answers this short.",
    },
    {
      criterionId: "evidence",
      level: 4,
      reason:
        "She gives a figure for how good the drivers' memory was, and says how wrong it could have been before it mattered.",
      evidence: [
        quoted(3, "they were right nine times out of ten"),
        quoted(5, "We worked out how wrong they could be before the conclusion changed."),
      ],
      advice: "Say once how large the sample was.",
    },
    {
      criterionId: "reflection",
      level: 2,
      reason:
        "She names what she is not good at and why it costs her, but nothing that she does or would do differently.",
      evidence: [quoted(11, "I prepare too long, and sometimes the meeting is over by then.")],
      advice: "Add what you tried against it, even if it worked only once.",
    },
    {
      criterionId: "collaboration",
      level: 4,
      reason: "She says what each side stood to lose, that the other was right, and what they did instead.",
      evidence: [
        quoted(9, "I said what I would lose, she said what they would risk, and she was right."),
        quoted(9, "We put a contact card in the envelope instead"),
      ],
      advice: "Say how many wrote back, if you know it.",
    },
  ],
};

/** Amara's second interview, which a fire alarm ended. */
export const amaraShortDraft: SeededDraft = {
  summary: "The interview broke off after one answer. What there is of it is concrete, and too short to judge by.",
  practise: ["Take it again when nothing interrupts you; the beginning of the second answer promised a good example."],
  scores: [
    tooLittle("structure", "Finish the answer about the field trip: what was planned, what was left, what you did."),
    {
      criterionId: "evidence",
      level: 2,
      reason: "She names whom she asked and what they said, and not yet something that she did herself.",
      evidence: [quoted(1, "I have spoken to two people on the scheme, and I am surer about it.")],
      advice: "Say what you asked them, and what you changed after it.",
    },
    tooLittle("reflection", "Say what you would do differently with the funding next time."),
    tooLittle("collaboration", "Mention who else was on the field trip, and what they wanted."),
  ],
};
