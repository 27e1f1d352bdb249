import {html, nothing, type TemplateResult} from 'lit';

import type {Finding} from '../../check/check-text.js';
import {dotted, type Path} from '../document/json-path.js';
import type {EditorStore} from '../editor-store.js';

/** What every field has. */
export interface FieldOptions {
  readonly path: Path;
  readonly label: string;
  /** What helps to fill it in; nothing where the label says all. */
  readonly hint?: string | undefined;
  /** What is changed by it, as it follows "Undone:". */
  readonly did: string;
}

/** The id of a field's control: what leads to a path's field is found by it. */
export const fieldId = (path: Path | string) => `at-${typeof path === 'string' ? path : dotted(path)}`;

/** What a control needs of the field around it. */
export interface ControlParts {
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

/** A label, a hint, a control, and what is wrong with it in the words of `check`. */
export function field(
  {path, label, hint}: FieldOptions,
  findings: readonly Finding[],
  control: (parts: ControlParts) => TemplateResult,
): TemplateResult {
  const id = fieldId(path);
  const isWrong = findings.some(({severity}) => severity === 'error');
  const describedBy = [...(hint ? [`${id}-hint`] : []), ...(findings.length ? [`${id}-found`] : [])].join(
    ' ',
  );
  return html`
    <div class="field ${isWrong ? 'wrong' : ''}">
      <label for=${id}>${label}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${control({id, describedBy, isWrong})} ${findingList(findings, path, `${id}-found`)}
    </div>
  `;
}

/** What is wrong, in the words of `check`; of a list, with the line it is in. */
export function findingList(findings: readonly Finding[], path: Path, id?: string) {
  if (!findings.length) return nothing;
  const start = dotted(path);
  return html`
    <ul class="found" id=${id ?? nothing}>
      ${findings.map(({severity, message, path: at}) => {
        const line = /^\.(\d+)/.exec(at.slice(start.length))?.[1];
        return html`<li class=${severity}>
          ${line === undefined ? nothing : `Line ${Number(line) + 1}: `}${message}
        </li>`;
      })}
    </ul>
  `;
}

/** Ends a run of letters when the author leaves a field. */
export const settles = (store: EditorStore) => () => store.settle();
