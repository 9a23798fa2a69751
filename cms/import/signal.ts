/**
 * Asks the publisher to look, if one answers. Nothing depends on it: the publisher looks by itself.
 * @returns whether one answered
 */
export async function signalPublisher(url: string, secret: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ event: 'import' }),
      signal: AbortSignal.timeout(5000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
