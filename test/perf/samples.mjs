// Numbers collected by name, for each server or program that is compared.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export class Samples {
  #byName = new Map();

  add(name, number) {
    const numbers = this.#byName.get(name) ?? [];
    numbers.push(number);
    this.#byName.set(name, numbers);
  }

  /** @returns {number | undefined} undefined when it was not measured */
  median(name) {
    const numbers = this.#byName.get(name);
    return numbers && median(numbers);
  }
}
