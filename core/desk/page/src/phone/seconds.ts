/** A length of time on a call: `0:07`, `12:30`, `1:02:03`; never negative, for two clocks may differ a little. */
export function clockOf(milliseconds: number): string {
  const whole = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** Seconds of a Java duration as the server writes it: `PT1M2.5S`, or a plain number of seconds. */
export function secondsOf(duration: string | number): number {
  if (typeof duration === 'number') return duration
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration)
  if (!parts) return Number(duration) || 0
  const [, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0))
  return hours * 3600 + minutes * 60 + seconds
}
