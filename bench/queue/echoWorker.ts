// A worker that decides nothing: echoWorker.ts URL PROPERTIES.
import { QueueWorker } from '../../src/run/queue/QueueWorker.ts';
import { readAddress } from '../../src/run/queue/ServerAddress.ts';
import { echo } from './echo.ts';

const [url, properties] = process.argv.slice(2);
await QueueWorker.open(properties!, {
  address: readAddress(url!),
  workers: 20,
  openExecutor: () => echo,
  onNews: (sentence) => process.stderr.write(`${sentence}\n`),
});
