// A question before something is gone.
import { button, make } from "../dom";

/** Shows a dialog with two buttons; true where she agrees, false with "no" or Escape. */
export function ask(question: string, yes: string, no: string): Promise<boolean> {
  const close = (answer: string) => () => dialog.close(answer);
  const dialog = make(
    "dialog",
    { class: "question", "aria-label": question },
    make("p", {}, question),
    make("p", { class: "actions" }, button(yes, close("yes")), button(no, close("no"), { autofocus: true })),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
  });
}
