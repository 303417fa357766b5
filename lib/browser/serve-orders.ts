/**
 * Has the worker that runs this answer each message. What an answer fails with becomes an error of the worker, so that
 * its page hears of it (`onerror`): of a rejected promise it would hear nothing, and wait.
 */
export function serveOrders<Order>(answer: (order: Order) => Promise<void>): void {
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    answer(data).catch(reportError);
  });
}
