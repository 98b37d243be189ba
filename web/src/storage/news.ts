// Word between the open tabs of a library that something on the device changed. It carries no content:
// who wants to know reads it anew.
import { scopeName } from "./scope";

export interface News {
  /** Tells this tab and all others. */
  tell(): void;
  /** Calls `listener` after each change; returns how to stop. */
  listen(listener: () => void): () => void;
}

export function newsOf(subject: string): News {
  const listeners = new Set<() => void>();
  const hear = () => listeners.forEach((listener) => listener());
  const channel = openChannel(`${scopeName}:${subject}`);
  channel?.addEventListener("message", hear);
  return {
    tell() {
      channel?.postMessage(null);
      hear();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Browsers that keep nothing may refuse that tabs know of each other, too. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
