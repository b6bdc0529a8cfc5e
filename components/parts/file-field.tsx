/** Choosing files by the browser's own dialog. */

interface FileFieldProps {
  readonly label: string;
  /** What the dialog offers first, as `accept` of an input. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The same file may be chosen again: it may have been mended meanwhile. */
export function FileField({ label, accept, multiple = false, onFiles }: FileFieldProps) {
  return (
    <label class="file">
      <span class="field-label">{label}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
        }}
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
