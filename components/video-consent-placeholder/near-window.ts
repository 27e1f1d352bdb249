/** How far from the window's edge still counts as near, of the window's own height. */
const MARGIN = '100% 0px';

const near = new WeakSet<Element>();
const told = new WeakMap<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | undefined;

/** Watches whether an element is near the window, and calls back when it is, and when it is no longer. */
export function watchNearness(element: Element, tell?: (isNear: boolean) => void): void {
  if (tell) told.set(element, tell);
  observer ||= new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      for (const {target, isIntersecting} of entries) told.get(target)?.(isIntersecting);
    },
    {rootMargin: MARGIN},
  );
  observer.observe(element);
}

/** Watches it no more. */
export function unwatchNearness(element: Element): void {
  observer?.unobserve(element);
  told.delete(element);
  near.delete(element);
}

/** Whether an element that is watched was near the window when that was last looked at. */
export const isNearWindow = (element: Element) => near.has(element);
