/** Reads at once, then at most once in so many milliseconds, and once more after the last that happened. */
export function paced(read: () => Promise<void>, pause: number): () => void {
  let busy = false
  let again = false

  async function run(): Promise<void> {
    busy = true
    do {
      again = false
      await read()
      await new Promise((resolve) => setTimeout(resolve, pause))
    } while (again)
    busy = false
  }

  return () => {
    if (busy) again = true
    else void run()
  }
}
