/** Keeps from asking a server that does not answer: after some failures in a row it is left alone for a while. */

/** When to stop asking, and for how long. */
export interface BreakerLimits {
  /** Failures in a row after which the server is left alone. */
  failures: number;
  /** Milliseconds it is left alone; twice as long each further time, up to `longest`. */
  pause: number;
  longest: number;
}

/** A circuit breaker (Nygard, Release It!, 2007). */
export class Breaker {
  readonly #limits: BreakerLimits;
  readonly #now: () => number;
  #failures = 0;
  #openings = 0;
  #closedAgain = 0;

  constructor(limits: BreakerLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether the server may be asked. After a pause one question is let through, and the pause starts anew. */
  mayAsk(): boolean {
    if (this.#openings === 0) return true;
    if (this.#now() < this.#closedAgain) return false;
    this.#wait();
    return true;
  }

  succeed(): void {
    this.#failures = 0;
    this.#openings = 0;
  }

  /** @param isLasting asking again at once would fail again */
  fail(isLasting = false): void {
    this.#failures++;
    if (this.#openings === 0 && !isLasting && this.#failures < this.#limits.failures) return;
    this.#openings++;
    this.#wait();
  }

  #wait(): void {
    const { pause, longest } = this.#limits;
    const times = 2 ** Math.max(0, this.#openings - 1);
    this.#closedAgain = this.#now() + Math.min(longest, pause * times);
  }
}
