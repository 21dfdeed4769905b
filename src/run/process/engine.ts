import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { prepareThread } from '../threads/Threads.ts';
import { Channel } from './Channel.ts';
import { EngineServer } from './EngineServer.ts';
import { asRequest } from './messages.ts';
import { CHECKS } from './processStart.ts';
import { signalGroup } from './ProcessGroup.ts';

// The entry of a process that runs claims. It ends with the process of the run, which alone decides what a signal does.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

if (process.argv.includes(CHECKS)) prepareThread();

/** The file descriptor of the connection to the process of the run. */
const CONNECTION = 3;

const channel = new Channel(new Socket({ fd: CONNECTION }), false, {
  onMessage: (message) => {
    const request = asRequest(message);
    if (request !== undefined) server.take(request);
  },
  // A thread that cannot be ended would keep the process from ending in order.
  onEnd: () => signalGroup(process.pid, 'SIGKILL'),
});
const server = new EngineServer((report) => channel.send(report));

// What threads print is a message, too: a claim may have closed the file descriptors.
for (const name of ['stdout', 'stderr'] as const) {
  const print = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      channel.send({ do: 'print', text: chunk.toString() });
      done();
    },
  });
  Object.defineProperty(process, name, { value: print, configurable: true, enumerable: true });
}
