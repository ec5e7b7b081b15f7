// Files a person added that are not uploaded yet: kept on this device until they are.
const STORE = 'files'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('perf', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The device keeps no files.'))
  })
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const request = act(database.transaction(STORE, mode).objectStore(STORE))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The device did not keep the file.'))
  })
}

export const keepFile = (id: string, file: Blob): Promise<IDBValidKey> => run('readwrite', (store) => store.put(file, id))

export const keptFile = (id: string): Promise<Blob | undefined> => run('readonly', (store) => store.get(id) as IDBRequest<Blob | undefined>)

export const dropFile = (id: string): Promise<undefined> => run('readwrite', (store) => store.delete(id))
