/** The thread that watches the process that reads; see scripts/executable/main.ts. */
import process from 'node:process'
import {workerData} from 'node:worker_threads'
import {watch} from '../../src/cli/reader/watch.ts'

watch(process, workerData)
