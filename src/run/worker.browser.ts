import { expose } from 'comlink'
import * as sim from '../../sim/index.ts'
import { courseOf, setupOf } from '../scenario/index.ts'
import { WorkerBody } from './worker-body.ts'

expose(new WorkerBody({ ...sim, setupOf, courseOf }))
