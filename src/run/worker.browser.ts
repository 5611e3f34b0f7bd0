import { expose } from 'comlink'
import * as sim from '../../sim/index.ts'
// Not by way of its index.ts: what checks scenarios has no business here, and a worker that is to be quick none with loading it.
import { courseOf, setupOf } from '../scenario/course.ts'
import { accelerate } from './machine.ts'
import { WorkerBody } from './worker-body.ts'

expose(new WorkerBody({ ...sim, setupOf, courseOf, accelerate }))
