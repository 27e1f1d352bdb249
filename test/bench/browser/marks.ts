/** What is measured inside a page, in milliseconds since it was asked for. */
export interface Marks {
  firstPaint?: number;
  /** When half of the banner could be seen at half its opacity or more. */
  banner?: number;
  layoutShift: number;
  /** Start and length of each task over 50 ms. */
  readonly longTasks: [number, number][];
  /** Start, length and file of what scripts did in frames over 50 ms. */
  readonly scripts: [number, number, string][];
  /** When the press came that is measured, by the mouse's or keyboard's own clock, and when the next paint was done. */
  press?: number;
  paint?: number;
}

declare global {
  interface Window {
    benchMarks: Marks;
    /** Has the next click or key measured. */
    benchArmed?: boolean;
  }
}

/** Runs in the page before anything of its own, so all it needs is inside of it. */
export function markTimes(banner: readonly string[] | null): void {
  const marks: Marks = {layoutShift: 0, longTasks: [], scripts: []};
  window.benchMarks = marks;

  const observe = (type: string, mark: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(mark)).observe({type, buffered: true});
  observe('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') marks.firstPaint = startTime;
  });
  observe('layout-shift', (entry) => {
    const {value, hadRecentInput} = entry as PerformanceEntry & {value: number; hadRecentInput: boolean};
    if (!hadRecentInput) marks.layoutShift += value;
  });
  observe('longtask', ({startTime, duration}) => marks.longTasks.push([startTime, duration]));
  observe('long-animation-frame', (entry) => {
    type Script = PerformanceEntry & {sourceURL: string};
    for (const {startTime, duration, sourceURL} of (entry as PerformanceEntry & {scripts: Script[]}).scripts)
      marks.scripts.push([startTime, duration, sourceURL]);
  });

  for (const type of ['click', 'keydown'])
    addEventListener(
      type,
      ({timeStamp}) => {
        if (!window.benchArmed) return;
        window.benchArmed = false;
        marks.press = timeStamp;
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => (marks.paint = performance.now());
          port2.postMessage(0);
        });
      },
      true,
    );
  // Some load the page anew after a withdrawal: what was seen until then counts.
  addEventListener('pagehide', () => {
    if (marks.press) sessionStorage.setItem('bench-marks', JSON.stringify(marks));
  });

  if (!banner) return;
  const find = () =>
    banner.reduce<Element | null | undefined>(
      (within, selector) => (within?.shadowRoot ?? within)?.querySelector(selector),
      document.documentElement,
    );
  const isVisible = (element: Element) => {
    const {left, top, right, bottom, width, height} = element.getBoundingClientRect();
    const seenWidth = Math.min(right, innerWidth) - Math.max(left, 0);
    const seenHeight = Math.min(bottom, innerHeight) - Math.max(top, 0);
    if (Math.max(0, seenWidth) * Math.max(0, seenHeight) < 0.5 * width * height || !width) return false;
    let opacity = 1;
    for (let each: Element | null = element; each;) {
      opacity *= Number(getComputedStyle(each).opacity);
      const root: Node = each.getRootNode();
      each = each.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return opacity >= 0.5 && getComputedStyle(element).visibility === 'visible';
  };
  // Frame by frame only once it is there: asking for frames keeps the main thread busy.
  let isNear = false;
  const watch = () => {
    const element = find();
    if (element && isVisible(element)) marks.banner = performance.now();
    else requestAnimationFrame(watch);
  };
  const look = () => {
    if (isNear || !find()) return;
    isNear = true;
    clearInterval(looking);
    mutations.disconnect();
    requestAnimationFrame(watch);
  };
  const mutations = new MutationObserver(look);
  mutations.observe(document, {childList: true, subtree: true});
  // A shadow root's content is no mutation of the document.
  const looking = setInterval(look, 25);
}
