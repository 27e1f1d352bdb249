/** Milliseconds of work after which the page gets its turn: a visitor who types or scrolls notices 50. */
const SLICE = 10;

const jobs: (readonly [job: Iterable<unknown>, done: () => void])[] = [];
let isRunning = false;

/**
 * Does a job step by step, after those that came before it, and lets the page have its turn between slices of steps.
 * The first slice is done at once. Resolves when the job is done.
 */
export function schedule(job: Iterable<unknown>): Promise<void> {
  return new Promise((done) => {
    jobs.push([job, done]);
    if (!isRunning) void run();
  });
}

async function run(): Promise<void> {
  isRunning = true;
  let end = performance.now() + SLICE;
  for (let next = jobs.shift(); next; next = jobs.shift()) {
    const [job, done] = next;
    try {
      for (const _step of job) {
        if (performance.now() < end) continue;
        await new Promise((turn) => setTimeout(turn));
        end = performance.now() + SLICE;
      }
    } catch (error) {
      // The other jobs are other parts of the page.
      console.error(error);
    }
    done();
  }
  isRunning = false;
}
