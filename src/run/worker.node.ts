import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import * as sim from '../../sim/index.ts'
import { courseOf, setupOf } from '../scenario/index.ts'
import { WorkerBody } from './worker-body.ts'

if (parentPort === null) throw new Error('this file is the body of a worker thread')
expose(new WorkerBody({ ...sim, setupOf, courseOf }), nodeEndpoint(parentPort))
