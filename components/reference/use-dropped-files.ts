/** Files that are dropped on the page, wherever the reader is: without this the browser would leave the page for them. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface DroppedFiles {
  /** Files are over the page. */
  readonly dropping: boolean;
  readonly dropped: readonly File[] | undefined;
}

/**
 * @param wanted whether the view that reads files is open: what was dropped once is not read again later.
 * @param onDrop called before the files are there to be read.
 */
export function useDroppedFiles(wanted: boolean, onDrop: () => void): DroppedFiles {
  const [dropping, setDropping] = useState(false);
  const [dropped, setDropped] = useState<readonly File[]>();
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDropping(false);
      setDropped([...(event.dataTransfer?.files ?? [])]);
      latest.current();
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  useEffect(() => {
    if (!wanted) setDropped(undefined);
  }, [wanted]);
  return { dropping, dropped };
}
