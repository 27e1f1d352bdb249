/** A state of a document, and what led to it. */
export interface Step<Value> {
  readonly value: Value;
  /** What was done, as it follows "Undone:". */
  readonly did: string;
  /** Where it was done: what shows when it is undone. */
  readonly where?: string | undefined;
  /** Changes of one kind that follow each other, such as letters of a word, are one step. */
  readonly kind?: string | undefined;
}

/** All that a document was since it was opened, and all that was undone. A value: it is replaced, never changed. */
export interface History<Value> {
  readonly steps: readonly Step<Value>[];
  /** Place of the present one among them. */
  readonly at: number;
}

/** Steps that are kept: each shares with its neighbours all that did not change. */
const MOST = 500;

/** The history of a document that was just opened. */
export const begin = <Value>(value: Value): History<Value> => ({steps: [{value, did: ''}], at: 0});

/** The document as it is. */
export const present = <Value>({steps, at}: History<Value>): Value => (steps[at] as Step<Value>).value;

/** A change: what was undone before is gone. */
export function change<Value>(history: History<Value>, step: Step<Value>): History<Value> {
  const last = history.steps[history.at] as Step<Value>;
  if (step.value === last.value) return history;
  const isSame = step.kind !== undefined && last.kind === step.kind && history.at > 0;
  const before = history.steps.slice(0, history.at + (isSame ? 0 : 1));
  const steps = [...before, step].slice(-MOST);
  return {steps, at: steps.length - 1};
}

/** Ends a run of changes that would be one step. */
export function settle<Value>(history: History<Value>): History<Value> {
  const {value, did, where} = history.steps[history.at] as Step<Value>;
  return {
    ...history,
    steps: history.steps.map((step, at) => (at === history.at ? {value, did, where} : step)),
  };
}

/** One step back, with what was undone; nothing where there is none. */
export function undo<Value>(history: History<Value>) {
  const step = history.steps[history.at];
  return history.at > 0 && step ? {history: {...settle(history), at: history.at - 1}, step} : undefined;
}

/** One step forth again, with what was done again; nothing where there is none. */
export function redo<Value>(history: History<Value>) {
  const step = history.steps[history.at + 1];
  return step && {history: {...history, at: history.at + 1}, step};
}
