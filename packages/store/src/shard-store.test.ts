import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeAll, vi } from 'vitest'
import { limitedStore } from '../testing/limited-store'
import { describeShardStore } from '../testing/shard-store-contract'
import { indexedDbStore } from './indexed-db-store'
import { memoryStore } from './memory-store'

beforeAll(() => void vi.stubGlobal('indexedDB', new IDBFactory()))
afterAll(() => void vi.unstubAllGlobals())

let databases = 0

describeShardStore('memoryStore', memoryStore)
describeShardStore('indexedDbStore', () => indexedDbStore(`contract-${databases++}`))
describeShardStore('limitedStore of the tests', () => limitedStore(1024))
