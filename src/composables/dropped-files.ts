import { onMounted, onUnmounted } from 'vue'

/** Files that are dropped anywhere on the page, those of whole folders too. */
export const useDroppedFiles = (taken: (files: readonly File[]) => void): void => {
  const over = (event: DragEvent): void => event.preventDefault()
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    // The list is empty once the event is over: the entries are taken now, their files are read afterwards.
    const items = [...(event.dataTransfer?.items ?? [])]
    const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? [])
    const files = [...(event.dataTransfer?.files ?? [])]
    if (entries.some(({ isDirectory }) => isDirectory)) void readEntries(entries).then(taken)
    else taken(files)
  }
  onMounted(() => {
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
  })
  onUnmounted(() => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop)
  })
}

const readEntries = async (entries: readonly FileSystemEntry[]): Promise<readonly File[]> => {
  const files: File[] = []
  for (const entry of entries) {
    if (isFile(entry)) files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
    else if (isFolder(entry)) files.push(...(await readEntries(await readFolder(entry))))
  }
  return files
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A browser hands a folder over a hundred entries at a time. */
const readFolder = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return entries
    entries.push(...some)
  }
}
