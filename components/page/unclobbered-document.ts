/**
 * The document, with its own members whatever the page's markup is called: `<img name="head">` makes `document.head` a
 * picture, and a comment form that keeps names lets a stranger write one. Only for reading and calling.
 */
export const unclobbered = /* @__PURE__ */ new Proxy({} as Document, {
  get(_, name) {
    const member: unknown = Reflect.get(Document.prototype, name, document);
    return typeof member === 'function' ? member.bind(document) : member;
  },
});

/** A global that some script made; nothing for an element that has its name as an id: `<p id="askFirst">`. */
export const ownGlobal = <Name extends keyof Window>(name: Name, on: Window = window): Window[Name] | false =>
  on.hasOwnProperty(name) && on[name];

/** Whether an element matches a selector; a form, too, that has a field of the name `matches`. */
export const matches = (element: Element, selector: string) =>
  Element.prototype.matches.call(element, selector);
