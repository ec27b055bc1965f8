import type { MicrophoneProblem } from "../audio/microphone.ts";

export interface MicrophoneHelp {
  title: string;
  steps: string[];
}

/** What happened and what to do, in the words of the browser at hand. */
export function microphoneHelp(problem: MicrophoneProblem, userAgent: string): MicrophoneHelp {
  switch (problem) {
    case "denied":
      return { title: "Your browser does not let this page use the microphone", steps: stepsToAllow(userAgent) };
    case "notFound":
      return {
        title: "We could not find a microphone",
        steps: [
          "Plug in a headset or a microphone, or switch on the one in your device.",
          "If it is already there, check that your system's sound settings list it.",
          "Then try again.",
        ],
      };
    case "busy":
      return {
        title: "Another program is using your microphone",
        steps: ["Close calls and recorders, in other tabs too.", "Then try again."],
      };
    case "unsupported":
      return {
        title: "This browser cannot use a microphone here",
        steps: [
          "Open this page in a current Chrome, Edge, Firefox or Safari.",
          "Check that its address begins with https://, or with localhost.",
        ],
      };
  }
}

function stepsToAllow(userAgent: string): string[] {
  const last = "Then try again. If nothing changes, reload the page.";
  if (/iPhone|iPad/.test(userAgent)) {
    return ["Tap the page menu beside the address.", "Tap Website Settings and set Microphone to Allow.", last];
  }
  if (/Firefox\//.test(userAgent)) {
    return [
      "Click the crossed-out microphone to the left of the address.",
      "Remove the block by clicking the cross beside it.",
      last,
    ];
  }
  if (/Android/.test(userAgent)) {
    return ["Tap the symbol to the left of the address.", "Tap Permissions and allow the microphone.", last];
  }
  if (/Chrome\//.test(userAgent)) {
    return ["Click the symbol to the left of the address.", "Switch Microphone on.", last];
  }
  if (/Safari\//.test(userAgent)) {
    return ["Choose Safari ▸ Settings for This Website in the menu bar.", "Set Microphone to Allow.", last];
  }
  return ["Open this site's permissions in your browser's settings.", "Allow the microphone.", last];
}
