import * as vscode from 'vscode';

/** One of several questions. */
export interface Step {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** The person wants to see the question before. */
export const back = Symbol('back');

interface TextQuestion extends Step {
  readonly prompt: string;
  readonly value: string;
  /** What is selected at first, so that typing replaces it. */
  readonly selection?: readonly [number, number];
  /** Says what is wrong with an answer. */
  readonly check: (text: string) => Promise<string | undefined>;
}

/** Asks for a text that is checked while it is typed. `undefined`: the question was left. */
export function askText({
  check,
  selection,
  ...question
}: TextQuestion): Promise<string | typeof back | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, question, { ignoreFocusOut: true });
  if (selection) box.valueSelection = selection;
  if (question.step > 1) box.buttons = [vscode.QuickInputButtons.Back];
  return new Promise(resolve => {
    const validate = async (text: string) => {
      const problem = await check(text);
      if (box.value === text) box.validationMessage = problem;
      return problem;
    };
    box.onDidChangeValue(validate);
    box.onDidTriggerButton(() => settle(back));
    box.onDidHide(() => settle(undefined));
    box.onDidAccept(async () => {
      const { value } = box;
      if (!(await validate(value)) && box.value === value) settle(value);
    });
    const settle = (answer: string | typeof back | undefined) => {
      resolve(answer);
      box.dispose();
    };
    // An empty box is no mistake yet.
    if (question.value) void validate(question.value);
    box.show();
  });
}
