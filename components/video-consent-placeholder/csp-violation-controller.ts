import type {LitElement, ReactiveController} from 'lit';
import {unclobbered} from '../page/unclobbered-document.js';

/** Knows whether the page's own content policy stopped the frame its element shows: a link is of more use then. */
export class CspViolationController implements ReactiveController {
  /** Whether the frame may not be shown here, whatever the visitor says. */
  isStopped = false;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  readonly #look = ({blockedURI}: SecurityPolicyViolationEvent) => {
    const frame = this.#host.renderRoot.querySelector('iframe');
    if (!blockedURI || !frame?.src.startsWith(blockedURI)) return;
    this.isStopped = true;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    unclobbered.addEventListener('securitypolicyviolation', this.#look);
  }

  hostDisconnected(): void {
    unclobbered.removeEventListener('securitypolicyviolation', this.#look);
  }
}
