/**
 * The folder of the machine that the editor works in, when it does. The editor reads its files once and keeps no watch
 * on them, so before saving they are read again here.
 */
let folder: FileSystemDirectoryHandle | undefined;

/** Remembers the folder that the author chooses, or chose before and allows again. */
export function rememberFolder(): void {
  if (!('showDirectoryPicker' in window)) return;
  const chooser = window as unknown as {
    showDirectoryPicker: (...given: unknown[]) => Promise<FileSystemDirectoryHandle>;
  };
  const choose = chooser.showDirectoryPicker.bind(window);
  chooser.showDirectoryPicker = async (...given) => (folder = await choose(...given));
  const prototype = FileSystemHandle.prototype as unknown as {
    requestPermission?: (this: FileSystemHandle, ...given: unknown[]) => Promise<string>;
  };
  const { requestPermission: request } = prototype;
  if (!request) return;
  prototype.requestPermission = async function (...given) {
    const answer = await request.apply(this, given);
    remember(this);
    return answer;
  };
}

function remember(handle: FileSystemHandle): void {
  if (handle instanceof FileSystemDirectoryHandle) folder = handle;
}

/** The text of a file below the folder; undefined where there is no such file, or no folder. */
export async function textInFolder(path: string): Promise<string | undefined> {
  const names = path.split('/');
  try {
    let place = folder;
    for (const name of names.slice(0, -1)) place = await place?.getDirectoryHandle(name);
    const file = await place?.getFileHandle(names.at(-1) ?? '');
    return await (await file?.getFile())?.text();
  } catch {
    return undefined;
  }
}
