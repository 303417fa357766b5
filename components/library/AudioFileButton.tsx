export interface AudioFileButtonProps {
  label: string;
  onFile: (file: File) => void;
}

/** A button that opens the browser's dialog for audio files, and for videos because of their sound. */
export function AudioFileButton({ label, onFile }: AudioFileButtonProps) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        accept="audio/*,video/*,.opus"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // Cleared so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
