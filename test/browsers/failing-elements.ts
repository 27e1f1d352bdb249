import type {TestRunnerPlugin} from '@web/test-runner';

/**
 * Lets a failed assertion about an element or a function be reported. Without it the test page cannot send its result
 * (`structuredClone` throws) and nothing is heard of the whole file until the runner's time is up.
 */
export function failingElementsPlugin(): TestRunnerPlugin {
  return {
    name: 'failing-elements',
    transform(context) {
      if (context.path !== '/__web-dev-server__web-socket.js') return undefined;
      return String(context.body).replace('structuredClone(obj)', 'cloneResult(obj)') + cloneResult;
    },
  };
}

// The assertion's message, which is a string, shows the element; these two fields only serve the diff below it.
const cloneResult = `
function cloneResult(result) {
  try {
    return structuredClone(result);
  } catch {
    const plain = (key, value) => (key === 'actual' || key === 'expected' ? String(value) : value);
    return JSON.parse(JSON.stringify(result, plain));
  }
}`;
